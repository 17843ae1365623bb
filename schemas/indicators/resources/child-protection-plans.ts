import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "child-protection-plans",
  title: "Children on protection plans",
  theme: "resources",
  order: 210,
  description: "How many children have a child protection plan.",
  rationale: "It says how many children are at risk of harm at home.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "the children's social work service",
  period_kinds: ["snapshot"],
  words: {
    who: "children",
    does: "have a child protection plan",
    one: "child",
    counts: "Children with a live plan on the last day of the quarter.",
    people: "Children in our area.",
    not_known: "Every plan is recorded.",
    for_example: "A child with two plans, one after the other, counts once.",
  },
  see_also: ["children-in-need"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,child-protection-plans,,,210,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 210, denominator: null, value: 210 },
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
