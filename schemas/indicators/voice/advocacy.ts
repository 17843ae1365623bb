import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "advocacy",
  title: "Had an advocate",
  theme: "voice",
  order: 206,
  description: "How many children and young people had the help of an advocate.",
  rationale: "An advocate is on the child's side and on nobody else's.",
  unit: "n",
  counts_in: "children",
  polarity: "higher-is-better",
  supplied_by: "the advocacy service",
  family: "advocacy",
  counted: "had",
  period_kinds: ["quarter"],
  words: {
    who: "children and young people",
    does: "had the help of an advocate",
    one: "child",
    counts: "Children and young people with an advocate at any time in the quarter.",
    people: "Children in our care and care leavers.",
    not_known: "Help from a friend is not counted.",
    for_example: "A child with two matters counts once.",
  },
  see_also: ["advocacy-offered", "advocacy-waiting"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,advocacy,,,26,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 26, denominator: null, value: 26 },
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
