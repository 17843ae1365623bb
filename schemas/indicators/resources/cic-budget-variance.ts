import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cic-budget-variance",
  title: "Forecast against the budget",
  theme: "resources",
  order: 200,
  description:
    "How far the forecast for children in care is above the budget for the year; below it the figure is below 0.",
  rationale: "Money that runs short here is taken from elsewhere.",
  unit: "gbp",
  polarity: "lower-is-better",
  supplied_by: "finance",
  period_kinds: ["ytd"],
  words: {
    who: "beyond the budget",
    does: "is the forecast for children in care this year",
    one: "pound",
    counts: "Forecast of the year's spending less the year's budget. A figure below 0 is below the budget.",
    people: "The budget for children in care and their homes.",
    not_known: "The forecast is an estimate.",
    for_example: "A forecast of 10 million and a budget of 9 million give 1 million.",
  },
  questions: ["How much is price, how much is numbers, and how much is the mix of homes?"],
  caveats: ["Savings can be made and the budget still be overspent: read both."],
  see_also: ["cic-budget-variance-percent", "savings-delivery"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cic-budget-variance,,,1200000,gbp",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 1200000, denominator: null, value: 1200000 },
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
