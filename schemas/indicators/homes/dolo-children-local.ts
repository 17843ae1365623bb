import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "dolo-children-local",
  title: "Liberty orders, before April 2026",
  theme: "homes",
  order: 200,
  description:
    "How many children in our care had a live order that takes away their liberty, before the return held them.",
  rationale: "These children are among the most at risk, and the homes that take them are few.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "legal services",
  period_kinds: ["snapshot"],
  words: {
    who: "children in our care",
    does: "had a live order that takes away their liberty",
    one: "child",
    counts: "Children with an order that is live on the last day of the quarter.",
    people: "Children in our care.",
    not_known: "An order that was not recorded is not counted.",
    for_example: "A child with two orders counts once.",
  },
  caveats: ["From April 2026 on the SSDA903 return holds these orders, and the figure is worked out from it."],
  see_also: ["dolo-children"],
  until: "2025-26",
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,dolo-children-local,,,7,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 7, denominator: null, value: 7 },
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
