import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "uasc-age-assessments",
  title: "Ages assessed where in doubt",
  theme: "numbers",
  order: 207,
  description: "How many unaccompanied children whose age was in doubt had it assessed.",
  rationale: "A child should not live among adults, nor an adult among children.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the children's social work service",
  family: "uasc-assessments",
  counted: "age",
  of: "age-in-doubt",
  period_kinds: ["quarter"],
  words: {
    who: "unaccompanied children whose age was in doubt",
    does: "had it assessed",
    one: "child",
    counts: "Assessments of age completed by the end of the quarter.",
    people: "Unaccompanied children of the quarter whose age was in doubt.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A child whose age nobody doubts is left out.",
  },
  see_also: ["uasc-needs-assessments"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,uasc-age-assessments,7,9,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 7, denominator: 9, value: 77.8 },
      {
        period_end: "2024-12-31",
        period_kind: "quarter",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
