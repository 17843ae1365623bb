import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "independent-visitors-offered",
  title: "Offered an independent visitor",
  theme: "voice",
  order: 204,
  description: "How many children were offered an independent visitor in the quarter.",
  rationale: "Nobody can take up what was not offered.",
  unit: "n",
  counts_in: "children",
  polarity: "higher-is-better",
  supplied_by: "the participation team",
  family: "independent-visitors",
  counted: "offered",
  period_kinds: ["quarter"],
  words: {
    who: "children in our care",
    does: "were offered an independent visitor",
    one: "child",
    counts: "Children with an offer in the quarter, whatever they answered.",
    people: "Children in our care.",
    not_known: "An offer that was not recorded is not counted.",
    for_example: "A child offered a visitor twice counts once.",
  },
  see_also: ["independent-visitors"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,independent-visitors-offered,,,16,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 16, denominator: null, value: 16 },
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
