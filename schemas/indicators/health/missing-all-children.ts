import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "missing-all-children",
  title: "All missing children in the area",
  theme: "health",
  order: 208,
  description: "How many children in the area were reported missing, in care or not.",
  rationale: "A child who goes missing may be in danger, whoever looks after them.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "the missing children team",
  family: "missing-all",
  counted: "children",
  period_kinds: ["quarter"],
  words: {
    who: "children",
    does: "in the area, in care and not, were reported missing",
    one: "child",
    counts: "Children with an episode in the quarter, each of them once.",
    people: "All children in the area, in our care or not.",
    not_known: "An absence that nobody reported is not known.",
    for_example: "A child who goes missing twice counts once.",
  },
  see_also: ["missing-all-children-episodes", "missing-all-children-in-care", "missing-children"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,missing-all-children,,,56,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 56, denominator: null, value: 56 },
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
