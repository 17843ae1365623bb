import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "advocacy-waiting",
  title: "Waiting for an advocate",
  theme: "voice",
  order: 208,
  description: "How many children and young people are waiting for an advocate.",
  rationale: "The decision may be made before the help comes.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "the advocacy service",
  family: "advocacy",
  counted: "waiting",
  period_kinds: ["snapshot"],
  words: {
    who: "children and young people",
    does: "are waiting for an advocate",
    one: "child",
    counts: "Children and young people who asked and have no advocate on the last day of the quarter.",
    people: "Children in our care and care leavers.",
    not_known: "A child who did not know whom to ask is not counted.",
    for_example: "A child between two advocates is waiting.",
  },
  see_also: ["advocacy"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,advocacy-waiting,,,7,n",
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
