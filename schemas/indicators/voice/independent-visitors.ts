import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "independent-visitors",
  title: "Have an independent visitor",
  theme: "voice",
  order: 203,
  description: "How many children have an independent visitor.",
  rationale: "It is an adult who comes for the child alone and is not paid to.",
  unit: "n",
  counts_in: "children",
  polarity: "higher-is-better",
  supplied_by: "the participation team",
  family: "independent-visitors",
  counted: "matched",
  period_kinds: ["snapshot"],
  words: {
    who: "children in our care",
    does: "have an independent visitor",
    one: "child",
    counts: "Children matched with a visitor on the last day of the quarter.",
    people: "Children in our care.",
    not_known: "Every match is recorded.",
    for_example: "A match that has paused counts.",
  },
  see_also: ["independent-visitors-offered", "independent-visitors-waiting"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,independent-visitors,,,22,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 22, denominator: null, value: 22 },
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
