import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "reviewing-officer-children",
  title: "Children for each reviewing officer",
  theme: "voice",
  order: 200,
  description: "How many children each reviewing officer has on average.",
  rationale: "An officer with fewer children knows each of them better.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "the reviewing service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "children",
    does: "are with each reviewing officer on average",
    one: "child",
    counts: "Children in our care divided by reviewing officers, in full-time terms.",
    people: "Children in our care with a reviewing officer on the last day of the quarter.",
    not_known: "A child without an officer is not counted.",
    for_example: "140 children and two officers give 70.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,reviewing-officer-children,,,68,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 68, denominator: null, value: 68 },
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
