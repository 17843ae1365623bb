import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "sdq-in-date",
  title: "Wellbeing questionnaire in date",
  theme: "health",
  order: 203,
  description: "How many children aged 5 to 16 have a wellbeing questionnaire from the last 12 months.",
  rationale: "Without it nobody can tell whether a child's worries grow or fade.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  period_kinds: ["snapshot"],
  words: {
    who: "children aged 5 to 16 in care for a year",
    does: "have a wellbeing questionnaire in date today",
    one: "child",
    counts: "A questionnaire with a score in the last 12 months.",
    people: "Children aged 5 to 16 in our care for 12 months or more on the last day of the quarter.",
    not_known: "A child without a recorded score counts as not in date.",
    for_example: "A questionnaire that was sent out and did not come back does not count.",
  },
  see_also: ["sdq-completed", "sdq-mean"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,sdq-in-date,90,120,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 90, denominator: 120, value: 75 },
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
