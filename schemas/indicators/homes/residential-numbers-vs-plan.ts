import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "residential-numbers-vs-plan",
  title: "Children's homes against the plan",
  theme: "homes",
  order: 218,
  description: "How many more children live in children's homes than was planned; below 0 there are fewer.",
  rationale: "Each of them costs more than was set aside, and many would rather live with a family.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "finance",
  is_free: true,
  period_kinds: ["snapshot"],
  words: {
    who: "children in children's homes",
    does: "than were planned",
    one: "child",
    counts:
      "Children in children's homes on the last day of the quarter less the number planned. A number below 0 is fewer than planned.",
    people: "Children in our care in children's homes.",
    not_known: "Both numbers are known.",
    for_example: "Twenty children and a plan for 18 give 2.",
  },
  see_also: ["childrens-home-share"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,residential-numbers-vs-plan,,,6,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 6, denominator: null, value: 6 },
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
