import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "health-assessment-in-date",
  title: "Health assessment in date today",
  theme: "health",
  order: 200,
  description:
    "How many children who have been in care for a year or more have a health assessment that is in date today.",
  rationale: "A child who moves between homes can miss checks that any parent would arrange.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  period_kinds: ["snapshot"],
  words: {
    who: "children in care for a year or more",
    does: "have a health assessment in date today",
    one: "child",
    counts: "An assessment in the last 12 months; under the age of 5 in the last six.",
    people: "Children in our care for 12 months or more on the last day of the quarter.",
    not_known: "A child without a recorded assessment counts as not in date.",
    for_example: "A child of 4 with an assessment eight months ago is not in date.",
  },
  questions: ["Who is out of date, and when is their next appointment?"],
  caveats: ["In date today is not what the department publishes for the year to March: the two are never on one line."],
  not_compared: "No published figure says what is in date on a day.",
  see_also: ["health-assessment", "health-assessment-in-date-all"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,health-assessment-in-date,130,160,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 130, denominator: 160, value: 81.3 },
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
