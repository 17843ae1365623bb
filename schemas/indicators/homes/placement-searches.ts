import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "placement-searches",
  title: "Searches with no suitable home",
  theme: "homes",
  order: 213,
  description: "How many searches for a home ended without a suitable one.",
  rationale: "A child should not have to live where nobody would have chosen.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "the commissioning team",
  period_kinds: ["quarter"],
  words: {
    who: "searches for a home",
    does: "ended without a suitable one",
    one: "referral",
    counts: "Searches closed in the quarter without a suitable offer.",
    people: "Searches for a home for a child that closed in the quarter.",
    not_known: "A search that is still open is counted when it closes.",
    for_example: "A search that ends far away in a home that does not fit counts.",
  },
  see_also: ["placement-searches-days"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,placement-searches,8,40,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 8, denominator: 40, value: 20 },
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
