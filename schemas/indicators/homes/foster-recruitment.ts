import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-recruitment",
  title: "New fostering households",
  theme: "homes",
  order: 207,
  description: "How many households have been approved to foster since 1 April.",
  rationale: "New carers have to make up for those who stop, and more.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["ytd"],
  words: {
    who: "households",
    does: "have been approved to foster since April",
    one: "household",
    counts: "Households approved since 1 April. Households, not single carers.",
    people: "Mainstream fostering households.",
    not_known: "Every approval is recorded.",
    for_example: "A couple is one household, not two carers.",
  },
  questions: ["Are we on the way to the number that the strategy asks for?"],
  see_also: ["foster-recruitment-enquiries", "foster-leavers", "foster-leavers-net"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,foster-recruitment,,,9,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 9, denominator: null, value: 9 },
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
