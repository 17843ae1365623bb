import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "unregistered-homes",
  title: "In homes that should be registered",
  theme: "homes",
  order: 201,
  description: "How many children live now in a home that should be registered with Ofsted and is not.",
  rationale: "Nobody inspects such a home, and running it is an offence.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "the commissioning team",
  family: "unregistered-homes",
  counted: "children",
  period_kinds: ["snapshot"],
  words: {
    who: "children in our care",
    does: "live in a home that should be registered and is not",
    one: "child",
    counts: "Children who live in such a home on the last day of the quarter.",
    people: "Children in our care.",
    not_known: "A home whose registration is being looked into is counted until that is settled.",
    for_example: "A child on holiday from a registered home is not counted.",
  },
  questions: ["What would it take to find each of these children a registered home?"],
  see_also: ["unregistered-homes-days", "other-placements-number"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,unregistered-homes,,,8,n",
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
