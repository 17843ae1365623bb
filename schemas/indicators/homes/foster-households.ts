import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-households",
  title: "Approved fostering households",
  theme: "homes",
  order: 203,
  description: "How many households are approved as mainstream foster carers for us.",
  rationale: "Our own carers keep children near their school and friends.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "households",
    does: "are approved to foster for us",
    one: "household",
    counts: "Households approved on the last day of the quarter.",
    people: "Mainstream fostering households; family and friends apart.",
    not_known: "Every approval is recorded.",
    for_example: "A couple is one household.",
  },
  see_also: ["foster-households-kinship", "inhouse-foster-share"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,foster-households,,,92,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 92, denominator: null, value: 92 },
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
