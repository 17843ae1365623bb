import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "dental-in-date",
  title: "Seen by a dentist in the last year",
  theme: "health",
  order: 202,
  description: "How many children who have been in care for a year or more have seen a dentist in the last 12 months.",
  rationale: "Decay is the commonest reason why young children go into hospital, and it can be prevented.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  period_kinds: ["snapshot"],
  words: {
    who: "children in care for a year or more",
    does: "have seen a dentist in the last 12 months",
    one: "child",
    counts: "A check by a dentist in the last 12 months.",
    people: "Children in our care for 12 months or more on the last day of the quarter.",
    not_known: "A child who refused, or without a recorded check, counts as not seen.",
    for_example: "A check 13 months ago is out of date.",
  },
  questions: ["Which practices take our children, and where are there none?"],
  caveats: ["In date today is not what the department publishes for the year to March: the two are never on one line."],
  not_compared: "No published figure says what is in date on a day.",
  see_also: ["dental-check"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,dental-in-date,120,160,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 120, denominator: 160, value: 75 },
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
