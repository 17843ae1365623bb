import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "ltf-days-to-match",
  title: "Days to a long-term foster match",
  theme: "permanence",
  order: 200,
  description:
    "How many days it took, on average, from the plan for long-term fostering to the panel that agreed the match.",
  rationale: "Waiting to know whether a home will last is hard for a child.",
  unit: "days",
  polarity: "lower-is-better",
  supplied_by: "the fostering service",
  period_kinds: ["r12"],
  words: {
    who: "children",
    does: "were matched with long-term foster carers",
    one: "child",
    counts: "Days from the plan for long-term fostering to the panel, for matches agreed in the last 12 months.",
    people: "Children whose long-term match was agreed in the last 12 months.",
    not_known: "A match without a recorded day of the plan is left out.",
    for_example: "A plan on 1 March and a panel on 10 April are 40 days.",
  },
  see_also: ["long-term-foster-share"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,ltf-days-to-match,,12,96,days",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: null, denominator: 12, value: 96 },
      {
        period_end: "2024-12-31",
        period_kind: "r12",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
