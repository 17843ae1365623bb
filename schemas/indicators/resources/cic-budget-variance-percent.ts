import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cic-budget-variance-percent",
  title: "Forecast over budget, in per cent",
  theme: "resources",
  order: 201,
  description: "How far the forecast for children in care is above the budget, as a percentage of the budget.",
  rationale: "It shows the size of the gap beside the size of the budget.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "finance",
  is_about_people: false,
  is_free: true,
  period_kinds: ["ytd"],
  words: {
    who: "pounds of the budget",
    does: "are the amount by which the forecast is beyond it",
    one: "pound",
    counts: "Forecast of the year's spending less the year's budget. A figure below 0 is below the budget.",
    people: "The year's budget for children in care and their homes.",
    not_known: "The forecast is an estimate.",
    for_example: "A forecast of 10 million and a budget of 8 million give 25%.",
  },
  see_also: ["cic-budget-variance"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cic-budget-variance-percent,1200000,9600000,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 1200000, denominator: 9600000, value: 12.5 },
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
