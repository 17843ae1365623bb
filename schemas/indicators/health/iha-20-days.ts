import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "iha-20-days",
  title: "First health check in 20 working days",
  theme: "health",
  order: 204,
  description: "How many children had their first health assessment within 20 working days of coming into care.",
  rationale: "Needs that are known early can be met early.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  period_kinds: ["quarter", "ytd"],
  words: {
    who: "children who came into care",
    does: "had a first health assessment in 20 working days",
    one: "child",
    counts: "Assessments completed within 20 working days of coming into care.",
    people: "Children whose 20th working day fell in the period and who were then still in care.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "England's bank holidays are not working days.",
  },
  questions: ["What kept the others waiting: consent, notice or an appointment?"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,iha-20-days,14,20,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 14, denominator: 20, value: 70 },
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
