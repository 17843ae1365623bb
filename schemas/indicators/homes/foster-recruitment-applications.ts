import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-recruitment-applications",
  title: "Applications to foster",
  theme: "homes",
  order: 206,
  description: "How many households have applied to foster for us since 1 April.",
  rationale: "It shows how many of those who ask go on.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["ytd"],
  words: {
    who: "households",
    does: "have applied to foster since April",
    one: "household",
    counts: "Applications received since 1 April.",
    people: "Mainstream fostering households.",
    not_known: "Every application is recorded.",
    for_example: "A household that withdrew later still counts.",
  },
  see_also: ["foster-recruitment-enquiries", "foster-recruitment"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,foster-recruitment-applications,,,24,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 24, denominator: null, value: 24 },
      {
        period_end: "2024-12-31",
        period_kind: "ytd",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
