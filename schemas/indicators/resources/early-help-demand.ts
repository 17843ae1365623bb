import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "early-help-demand",
  title: "Requests for early help",
  theme: "resources",
  order: 211,
  description: "How many requests for early help there were in the quarter.",
  rationale: "Help that comes early can keep a family together.",
  unit: "n",
  counts_in: "referrals",
  polarity: "neither",
  supplied_by: "the early help service",
  is_about_people: false,
  period_kinds: ["quarter"],
  words: {
    who: "requests for early help",
    does: "were made by families or for them",
    one: "referral",
    counts: "Requests received in the quarter.",
    people: "Families in our area.",
    not_known: "A request that was not written down is not counted.",
    for_example: "A family that asks twice counts twice.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,early-help-demand,,,310,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 310, denominator: null, value: 310 },
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
