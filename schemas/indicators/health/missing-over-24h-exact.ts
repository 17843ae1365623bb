import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "missing-over-24h-exact",
  title: "Missing over 24 hours, by the clock",
  theme: "health",
  order: 210,
  description: "How many missing episodes of children in our care lasted for more than 24 hours.",
  rationale: "The longer a child is away, the greater the danger.",
  unit: "n",
  counts_in: "episodes",
  polarity: "lower-is-better",
  supplied_by: "the missing children team",
  family: "missing-in-care",
  counted: "over-24h",
  period_kinds: ["quarter"],
  words: {
    who: "missing episodes",
    does: "of children in our care lasted over 24 hours",
    one: "episode",
    counts: "Episodes that began in the quarter and lasted more than 24 hours.",
    people: "Children in our care.",
    not_known: "An episode whose times were not written down is not counted.",
    for_example: "From Monday 20:00 to Tuesday 21:00 is over 24 hours; to Tuesday 19:00 is not.",
  },
  caveats: ["The return holds days without times: its own figure is an approximation."],
  see_also: ["missing-over-24h"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,missing-over-24h-exact,,,12,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 12, denominator: null, value: 12 },
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
