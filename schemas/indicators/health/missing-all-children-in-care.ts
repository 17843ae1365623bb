import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "missing-all-children-in-care",
  title: "Missing children who are in our care",
  theme: "health",
  order: 209,
  description: "How many of the children in the area who were reported missing are in our care.",
  rationale: "It says how much of the risk falls on the children whom we look after.",
  unit: "%",
  polarity: "neither",
  supplied_by: "the missing children team",
  family: "missing-all",
  counted: "in-care",
  of: "children",
  period_kinds: ["quarter"],
  words: {
    who: "children who were reported missing",
    does: "are in our care",
    one: "child",
    counts: "Children with an episode in the quarter who were in our care when it began.",
    people: "All children in the area with an episode in the quarter, in our care or not.",
    not_known: "An absence that nobody reported is not known.",
    for_example: "A child who went missing in care and at home counts as in care.",
  },
  see_also: ["missing-all-children", "missing-children"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,missing-all-children-in-care,20,56,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 20, denominator: 56, value: 35.7 },
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
