import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "participation-events-awards",
  title: "Awards given",
  theme: "voice",
  order: 211,
  description: "How many children and young people were given an award in the quarter.",
  rationale: "Being seen to do well matters.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "the participation team",
  period_kinds: ["quarter"],
  words: {
    who: "children and young people",
    does: "were given an award",
    one: "child",
    counts: "Children and young people with an award given by us in the quarter.",
    people: "Children in our care and care leavers.",
    not_known: "Awards of schools and clubs are not counted.",
    for_example: "A child with two awards counts once.",
  },
  see_also: ["participation-events"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,participation-events-awards,,,24,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 24, denominator: null, value: 24 },
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
