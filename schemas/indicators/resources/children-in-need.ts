import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "children-in-need",
  title: "Children in need",
  theme: "resources",
  order: 209,
  description: "How many children are in need, those in care and on protection plans apart.",
  rationale: "It says how many families we help before a child comes into care.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "the children's social work service",
  period_kinds: ["snapshot"],
  words: {
    who: "children",
    does: "are in need, care and protection plans apart",
    one: "child",
    counts: "Children with a live plan on the last day of the quarter.",
    people: "Children in our area.",
    not_known: "Every plan is recorded.",
    for_example: "A child in care is not counted.",
  },
  see_also: ["child-protection-plans"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,children-in-need,,,640,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 640, denominator: null, value: 640 },
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
