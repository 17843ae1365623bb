import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "participation-events",
  title: "Took part",
  theme: "voice",
  order: 209,
  description:
    "How many children and young people took part in the children in care council, a care leavers' forum or an event.",
  rationale: "Nothing about them should be decided without them.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "the participation team",
  period_kinds: ["quarter"],
  words: {
    who: "children and young people",
    does: "took part in a council, forum or event",
    one: "child",
    counts: "Children and young people who came at least once in the quarter.",
    people: "Children in our care and care leavers.",
    not_known: "Where no list was kept, those who came are not counted.",
    for_example: "A child at three meetings counts once.",
  },
  see_also: ["participation-events-held", "participation-events-awards"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,participation-events,,,38,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 38, denominator: null, value: 38 },
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
