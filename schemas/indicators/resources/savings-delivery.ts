import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "savings-delivery",
  title: "Savings delivered",
  theme: "resources",
  order: 203,
  description: "How much of the savings planned for the year has been delivered since 1 April.",
  rationale: "A saving that is not made has to be found elsewhere.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "finance",
  is_about_people: false,
  is_free: true,
  period_kinds: ["ytd"],
  words: {
    who: "pounds of planned savings",
    does: "have been delivered",
    one: "pound",
    counts: "Savings delivered since 1 April.",
    people: "Savings planned for the whole year.",
    not_known: "A saving in doubt does not count.",
    for_example: "400,000 of 800,000 pounds are 50%; a million would be 125%.",
  },
  see_also: ["cic-budget-variance"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,savings-delivery,400000,800000,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 400000, denominator: 800000, value: 50 },
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
