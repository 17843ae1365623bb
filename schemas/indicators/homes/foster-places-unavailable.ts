import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-places-unavailable",
  title: "Foster places that cannot be used",
  theme: "homes",
  order: 212,
  description: "How many approved foster places cannot be used at present.",
  rationale: "Some of them can be opened again with help.",
  unit: "n",
  counts_in: "places",
  polarity: "lower-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "approved foster places",
    does: "cannot be used at present",
    one: "place",
    counts:
      "Places on hold on the last day of the quarter, for instance because of illness, works or the needs of a child.",
    people: "Approved places of mainstream fostering households.",
    not_known: "A place that nobody reported as on hold is not counted.",
    for_example: "A spare place beside a child who must live alone cannot be used.",
  },
  questions: ["Which of these places could be opened again?"],
  see_also: ["foster-places"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,foster-places-unavailable,,,18,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 18, denominator: null, value: 18 },
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
