import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "joint-funded-share",
  title: "Costly homes paid for jointly",
  theme: "homes",
  order: 217,
  description:
    "How many of the children in homes over the cost line have a home that health or education helps to pay for.",
  rationale: "Needs that are shared should be paid for together.",
  unit: "%",
  polarity: "neither",
  supplied_by: "finance",
  family: "costly-homes",
  counted: "joint",
  of: "over-line",
  period_kinds: ["snapshot"],
  words: {
    who: "children in homes over the cost line",
    does: "have a home that health or education helps to pay for",
    one: "child",
    counts: "Children whose home is paid for jointly on the last day of the quarter.",
    people: "Children in homes over the weekly cost line.",
    not_known: "An agreement that is not signed does not count.",
    for_example: "A home of which health pays a tenth counts.",
  },
  see_also: ["homes-over-cost-line"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,joint-funded-share,6,18,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 6, denominator: 18, value: 33.3 },
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
