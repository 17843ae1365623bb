import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "sgo-support",
  title: "Special guardians with support",
  theme: "permanence",
  order: 202,
  description: "How many special guardian families have a live support plan from us.",
  rationale: "Families who take a child for good should not be left alone with it.",
  unit: "n",
  counts_in: "households",
  polarity: "neither",
  supplied_by: "the permanence support team",
  period_kinds: ["snapshot"],
  words: {
    who: "special guardian families",
    does: "have a live support plan from us",
    one: "household",
    counts: "Families with a support plan that is live on the last day of the quarter.",
    people: "Special guardians of children who were in our care.",
    not_known: "A family that was not asked is not counted.",
    for_example: "A family with two children counts once.",
  },
  see_also: ["left-by-sgo"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,sgo-support,,,64,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 64, denominator: null, value: 64 },
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
