import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "school-absence-in-year",
  title: "Missing a tenth of school or more",
  theme: "leaving-care",
  order: 201,
  description: "How many school-age children have missed a tenth of their lessons or more in this school year so far.",
  rationale: "Every day at school counts, for learning and for safety.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "the virtual school",
  period_kinds: ["term"],
  words: {
    who: "school-age children in our care",
    does: "missed a tenth of their lessons or more",
    one: "child",
    counts: "Children who were absent for 10% of their sessions or more since September.",
    people: "School-age children in our care on the last day of the term.",
    not_known: "A child whose school does not report is left out.",
    for_example: "A child with exactly 10% of absence counts.",
  },
  caveats: ["The published figure is of a whole school year and comes a year later."],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-06,2025-04-04,term,school-absence-in-year,20,140,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "term", numerator: 20, denominator: 140, value: 14.3 },
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
