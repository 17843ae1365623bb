import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "placement-searches-days",
  title: "Days to find a home",
  theme: "homes",
  order: 214,
  description: "How many days it took, on average, to find a home for a child.",
  rationale: "Days of not knowing where they will live are long for a child.",
  unit: "days",
  polarity: "lower-is-better",
  supplied_by: "the commissioning team",
  period_kinds: ["quarter"],
  words: {
    who: "children",
    does: "had a home found for them",
    one: "child",
    counts: "Days from the request to the day on which a home was agreed.",
    people: "Children for whom a home was agreed in the quarter.",
    not_known: "Searches that ended without a home are not in it.",
    for_example: "A request on Monday and a home on Thursday are three days.",
  },
  see_also: ["placement-searches"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,placement-searches-days,,30,8,days",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: null, denominator: 30, value: 8 },
      {
        period_end: "2024-12-31",
        period_kind: "quarter",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
