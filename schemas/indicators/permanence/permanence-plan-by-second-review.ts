import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "permanence-plan-by-second-review",
  title: "Lasting plan by the second review",
  theme: "permanence",
  order: 201,
  description: "How many children had a plan for a lasting home by their second review.",
  rationale: "A child should know early where home will be.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the reviewing service",
  period_kinds: ["r12"],
  words: {
    who: "children in our care",
    does: "had a plan for a lasting home by their second review",
    one: "child",
    counts: "A plan for a lasting home recorded at the second review or before it.",
    people: "Children whose second review was held in the last 12 months.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A plan agreed at the third review does not count.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,permanence-plan-by-second-review,40,50,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 40, denominator: 50, value: 80 },
      {
        period_end: "2024-12-31",
        period_kind: "r12",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
