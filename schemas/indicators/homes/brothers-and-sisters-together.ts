import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "brothers-and-sisters-together",
  title: "Brothers and sisters together",
  theme: "homes",
  order: 215,
  description: "How many children with brothers or sisters in our care live with all those whom they should live with.",
  rationale: "Brothers and sisters are the family that lasts longest.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the children's social work service",
  period_kinds: ["snapshot"],
  words: {
    who: "children with a brother or sister in our care",
    does: "live with all of those they should live with",
    one: "child",
    counts: "Children who live with every brother or sister in our care whom their plan names.",
    people: "Children in our care with a brother or sister in our care, whose plan is to live together.",
    not_known: "A child whose plan does not say is not counted as together.",
    for_example: "A child whose plan says to live apart is left out.",
  },
  questions: ["Which brothers and sisters wait to live together, and what stands in the way?"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,brothers-and-sisters-together,60,80,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 60, denominator: 80, value: 75 },
      {
        period_end: "2024-12-31",
        period_kind: "snapshot",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
