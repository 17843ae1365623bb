import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "independent-visitors-waiting",
  title: "Waiting for an independent visitor",
  theme: "voice",
  order: 205,
  description: "How many children are waiting for an independent visitor.",
  rationale: "They have said yes and nobody has come.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "the participation team",
  family: "independent-visitors",
  counted: "waiting",
  period_kinds: ["snapshot"],
  words: {
    who: "children in our care",
    does: "are waiting for an independent visitor",
    one: "child",
    counts: "Children who said yes and have no match on the last day of the quarter.",
    people: "Children in our care.",
    not_known: "A child who was not asked is not counted.",
    for_example: "A child between two visitors is waiting.",
  },
  see_also: ["independent-visitors"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,independent-visitors-waiting,,,8,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 8, denominator: null, value: 8 },
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
