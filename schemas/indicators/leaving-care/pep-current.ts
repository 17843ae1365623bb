import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "pep-current",
  title: "Education plan up to date",
  theme: "leaving-care",
  order: 200,
  description: "How many school-age children have a personal education plan that was reviewed in the last term.",
  rationale: "It is where school, carer and social worker agree what the child needs to learn.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the virtual school",
  period_kinds: ["term"],
  breakdowns: ["school-phase"],
  words: {
    who: "school-age children in our care",
    does: "had their education plan reviewed",
    one: "child",
    counts: "Plans reviewed in the term.",
    people: "School-age children in our care on the last day of the term.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A plan reviewed two terms ago is out of date.",
  },
  questions: ["Which schools or years have plans that are late?"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,breakdown_dimension,breakdown,numerator,denominator,value,unit\n2025-01-06,2025-04-04,term,pep-current,,,120,140,,%\n2025-01-06,2025-04-04,term,pep-current,school-phase,primary,52,56,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "term", numerator: 120, denominator: 140, value: 85.7 },
      {
        period_end: "2024-12-31",
        period_kind: "term",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
