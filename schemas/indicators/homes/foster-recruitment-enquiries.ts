import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-recruitment-enquiries",
  title: "Enquiries about fostering",
  theme: "homes",
  order: 205,
  description: "How many households have asked us about fostering since 1 April.",
  rationale: "Each new home begins with a question.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["ytd"],
  words: {
    who: "households",
    does: "have asked us about fostering since April",
    one: "household",
    counts: "First enquiries since 1 April.",
    people: "Households that asked.",
    not_known: "An enquiry to an agency is not known to us.",
    for_example: "A household that asks twice counts once.",
  },
  see_also: ["foster-recruitment-applications", "foster-recruitment"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,foster-recruitment-enquiries,,,140,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 140, denominator: null, value: 140 },
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
