import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "opportunities",
  title: "Looking for an opportunity",
  theme: "leaving-care",
  order: 80,
  description:
    "How many care-experienced young people are looking for work, training or a taste of it, on the last day of the quarter.",
  rationale: "As their corporate parent the council can offer what other parents offer: a first chance.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  breakdowns: ["opportunity-type"],
  words: {
    who: "young people",
    does: "are looking for an opportunity",
    one: "young person",
    counts: "Care-experienced young people on the register of those who are looking, each of them once.",
    people: "Young people aged 16 to 25 who are or were in our care.",
    not_known: "Somebody who has not told us is not on the register.",
    for_example: "Somebody who looks for an apprenticeship and for a taster day counts once.",
  },
  questions: ["Which part of the council could offer the next opportunity?"],
  see_also: ["opportunities-open", "opportunities-taken-up", "cl-eet-19-21"],
  example: {
    why: "20 young people are on the register at the end of March; at the end of December nothing was supplied",
    as_at: "2025-03-31",
    rows: "period_to,basis,indicator_id,value,unit\n2025-03-31,snapshot,opportunities,20,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 20, denominator: null, value: 20 },
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
