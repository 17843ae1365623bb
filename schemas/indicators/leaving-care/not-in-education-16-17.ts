import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "not-in-education-16-17",
  title: "16 and 17, not in education",
  theme: "leaving-care",
  order: 203,
  description: "How many 16 and 17 year olds in our care are in neither school, training nor work.",
  rationale: "At that age the law asks for learning, and it is the way to work.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "the virtual school",
  period_kinds: ["snapshot"],
  words: {
    who: "16 and 17 year olds in our care",
    does: "are in neither school, training nor work",
    one: "young person",
    counts: "Young people in none of them on the last day of the quarter.",
    people: "16 and 17 year olds in our care.",
    not_known: "Not known counts as in none.",
    for_example: "A part-time course counts as school.",
  },
  see_also: ["cl-neet-17-18"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,not-in-education-16-17,9,60,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 9, denominator: 60, value: 15 },
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
