import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-places-approved",
  title: "Foster places approved",
  theme: "homes",
  order: 211,
  description: "How many places our own foster carers are approved for.",
  rationale: "It is the most children whom our own carers could take.",
  unit: "n",
  counts_in: "places",
  polarity: "neither",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "foster places",
    does: "are approved with our own carers",
    one: "place",
    counts: "Places approved on the last day of the quarter, filled or not.",
    people: "Mainstream fostering households; family and friends apart.",
    not_known: "Every approval is recorded.",
    for_example: "A home approved for two has two places, even when one child lives there.",
  },
  see_also: ["foster-places", "foster-places-unavailable"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,foster-places-approved,,,168,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 168, denominator: null, value: 168 },
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
