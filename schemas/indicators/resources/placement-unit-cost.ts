import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "placement-unit-cost",
  title: "Average weekly cost of a home",
  theme: "resources",
  order: 202,
  description: "How many pounds a child's home has cost each week on average since 1 April.",
  rationale: "It shows what the budget buys.",
  unit: "gbp",
  polarity: "neither",
  supplied_by: "finance",
  period_kinds: ["ytd"],
  breakdowns: ["placement-group"],
  words: {
    who: "a week",
    does: "is what a child's home has cost on average since April",
    one: "pound",
    counts: "Spending on homes since 1 April divided by the weeks that children lived in them.",
    people: "All homes that we pay for.",
    not_known: "Bills that have not come yet are estimated.",
    for_example: "One home for ten weeks at 800 pounds a week and one for ten weeks at 400 give 600.",
  },
  caveats: ["The department divides by the children in care on 31 March, which gives another figure."],
  not_compared: "Published unit costs divide by the children on one day.",
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,breakdown_dimension,breakdown,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,placement-unit-cost,,,,,1180,gbp\n2024-04-01,2025-03-31,period,placement-unit-cost,placement-group,childrens-home,,,5400,gbp",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 1180, denominator: null, value: 1180 },
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
