import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "missing-all-children-episodes",
  title: "All missing episodes in the area",
  theme: "health",
  order: 207,
  description: "How many times a child in the area was reported missing, in care or not.",
  rationale: "A child who goes missing may be in danger, whoever looks after them.",
  unit: "n",
  counts_in: "episodes",
  polarity: "lower-is-better",
  supplied_by: "the missing children team",
  family: "missing-all",
  counted: "episodes",
  period_kinds: ["quarter"],
  words: {
    who: "missing episodes",
    does: "of children in the area, in care and not, were reported",
    one: "episode",
    counts: "Episodes reported in the quarter.",
    people: "All children in the area, in our care or not.",
    not_known: "An absence that nobody reported is not known.",
    for_example: "A child who goes missing twice is two episodes.",
  },
  caveats: ["Fewer episodes can go with more children: read the two together."],
  see_also: ["missing-all-children", "missing-episodes"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,missing-all-children-episodes,,,103,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 103, denominator: null, value: 103 },
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
