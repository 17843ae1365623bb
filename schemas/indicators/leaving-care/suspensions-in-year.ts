import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "suspensions-in-year",
  title: "Suspended from school",
  theme: "leaving-care",
  order: 202,
  description: "How many school-age children have been suspended at least once in this school year so far.",
  rationale: "A suspension can put the home at risk as well as the school.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "the virtual school",
  period_kinds: ["term"],
  words: {
    who: "school-age children in our care",
    does: "were suspended at least once",
    one: "child",
    counts: "Children with a suspension since September.",
    people: "School-age children in our care on the last day of the term.",
    not_known: "A child sent home without a record is not known.",
    for_example: "A child suspended twice counts once.",
  },
  caveats: ["The published figure is of a whole school year and comes two years later."],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-06,2025-04-04,term,suspensions-in-year,18,140,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "term", numerator: 18, denominator: 140, value: 12.9 },
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
