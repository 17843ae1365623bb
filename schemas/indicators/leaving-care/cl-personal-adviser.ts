import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-personal-adviser",
  title: "Has a personal adviser",
  theme: "leaving-care",
  order: 217,
  description: "How many young people who are owed a personal adviser have one.",
  rationale: "It is the one person to ring.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "young people owed a personal adviser",
    does: "have one",
    one: "young person",
    counts: "Young people with an adviser on the last day of the quarter.",
    people: "Young people who are owed an adviser.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "An adviser on long leave without a stand-in does not count.",
  },
  see_also: ["cl-personal-adviser-caseload", "cl-pathway-plan"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-personal-adviser,188,200,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 188, denominator: 200, value: 94 },
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
