import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "uasc-trafficking-screening",
  title: "Screened for trafficking",
  theme: "numbers",
  order: 208,
  description: "How many unaccompanied children were screened for trafficking after they arrived.",
  rationale: "Some were brought here to be used.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the children's social work service",
  family: "uasc-assessments",
  counted: "trafficking",
  of: "arrived",
  period_kinds: ["quarter"],
  words: {
    who: "unaccompanied children who arrived",
    does: "were screened for trafficking",
    one: "child",
    counts: "Screenings completed by the end of the quarter, whatever they found.",
    people: "Unaccompanied children who came into our care in the quarter.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A child who was screened and not referred counts.",
  },
  see_also: ["uasc-needs-assessments"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,uasc-trafficking-screening,11,14,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 11, denominator: 14, value: 78.6 },
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
