import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "compliments-care",
  title: "Compliments by children in care",
  theme: "voice",
  order: 213,
  description: "How many compliments were made by children in care and care leavers, or for them.",
  rationale: "It is good to know what works.",
  unit: "n",
  counts_in: "events",
  polarity: "neither",
  supplied_by: "the complaints team",
  family: "complaints",
  counted: "compliments",
  period_kinds: ["quarter"],
  words: {
    who: "compliments",
    does: "were made by children in care and care leavers, or for them",
    one: "event",
    counts: "Compliments received in the quarter.",
    people: "Children in our care and care leavers.",
    not_known: "Thanks that nobody wrote down are not counted.",
    for_example: "A card from two children is one.",
  },
  see_also: ["complaints-care"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,compliments-care,,,14,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 14, denominator: null, value: 14 },
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
