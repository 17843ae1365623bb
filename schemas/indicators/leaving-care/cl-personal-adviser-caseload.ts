import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-personal-adviser-caseload",
  title: "Young people for each adviser",
  theme: "leaving-care",
  order: 218,
  description: "How many young people each personal adviser has on average.",
  rationale: "An adviser with fewer young people can answer when one of them rings.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "young people",
    does: "are with each personal adviser on average",
    one: "young person",
    counts: "Young people with an adviser divided by advisers, in full-time terms.",
    people: "Personal advisers on the last day of the quarter.",
    not_known: "A young person without an adviser is not counted.",
    for_example: "188 young people and eight advisers give 23.5.",
  },
  see_also: ["cl-personal-adviser"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-personal-adviser-caseload,,,23.5,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 23.5, denominator: null, value: 23.5 },
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
