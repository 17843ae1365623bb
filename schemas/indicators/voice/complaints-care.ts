import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "complaints-care",
  title: "Complaints by children in care",
  theme: "voice",
  order: 212,
  description: "How many complaints were made by children in care and care leavers, or for them.",
  rationale: "Many can mean trust in being heard, few can mean silence.",
  unit: "n",
  counts_in: "events",
  polarity: "neither",
  supplied_by: "the complaints team",
  family: "complaints",
  counted: "complaints",
  period_kinds: ["quarter"],
  words: {
    who: "complaints",
    does: "were made by children in care and care leavers, or for them",
    one: "event",
    counts: "Complaints received in the quarter.",
    people: "Children in our care and care leavers.",
    not_known: "A worry that was settled at once may not be written down.",
    for_example: "One complaint about two things is one.",
  },
  questions: ["What did we change because of them?"],
  see_also: ["compliments-care"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,complaints-care,,,9,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 9, denominator: null, value: 9 },
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
