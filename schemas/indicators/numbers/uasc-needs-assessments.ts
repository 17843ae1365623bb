import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "uasc-needs-assessments",
  title: "Needs assessed on arrival",
  theme: "numbers",
  order: 206,
  description: "How many unaccompanied children had their needs assessed after they arrived.",
  rationale: "What happened on the way has to be known before it can be healed.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the children's social work service",
  family: "uasc-assessments",
  counted: "needs",
  of: "arrived",
  period_kinds: ["quarter"],
  words: {
    who: "unaccompanied children who arrived",
    does: "had their needs assessed",
    one: "child",
    counts: "Assessments of needs completed by the end of the quarter.",
    people: "Unaccompanied children who came into our care in the quarter.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "An assessment that is under way does not count.",
  },
  see_also: ["uasc-age-assessments", "uasc-trafficking-screening"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,uasc-needs-assessments,10,14,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 10, denominator: 14, value: 71.4 },
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
