import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-places",
  title: "Foster places filled",
  theme: "homes",
  order: 210,
  description: "How many of the foster places that can be used have a child living there.",
  rationale: "Empty places beside children who wait can mean that homes and needs do not match.",
  unit: "%",
  polarity: "neither",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "available foster places",
    does: "have a child living there",
    one: "place",
    counts: "Places with a child on the last day of the quarter.",
    people: "Approved places less those that cannot be used now; family and friends apart.",
    not_known: "A place on hold for a good reason is not available.",
    for_example: "A home approved for two where one child lives has one place filled.",
  },
  see_also: ["foster-places-approved", "foster-places-unavailable"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,foster-places,120,150,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 120, denominator: 150, value: 80 },
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
