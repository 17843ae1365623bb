import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "homes-over-cost-line",
  title: "Homes over the weekly cost line",
  theme: "homes",
  order: 216,
  description: "How many children live in a home that costs more each week than the council's own line.",
  rationale: "Few homes can take most of the budget, and a high price does not buy better care.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "finance",
  family: "costly-homes",
  counted: "over-line",
  period_kinds: ["snapshot"],
  words: {
    who: "children in our care",
    does: "live in a home that costs more than our weekly line",
    one: "child",
    counts: "Children whose home costs more than the line on the last day of the quarter.",
    people: "Children in our care.",
    not_known: "A home whose price is not agreed yet is not counted.",
    for_example: "With a line of 7,000 pounds a home of 7,200 pounds counts.",
  },
  caveats: ["The line is the council's own: say in the note of the local return what it is."],
  see_also: ["joint-funded-share"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,homes-over-cost-line,,,18,n",
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
