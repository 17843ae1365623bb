import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "visits-on-time",
  title: "Social work visits on time",
  theme: "voice",
  order: 201,
  description: "How many of the visits that were due were made on time.",
  rationale: "Somebody has to come, see and listen.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the children's social work service",
  period_kinds: ["quarter"],
  words: {
    who: "visits that were due",
    does: "were made on time",
    one: "visit",
    counts: "Visits made by the day on which they were due.",
    people: "Visits due in the quarter to children in our care, by the law's intervals.",
    not_known: "A visit that was not recorded counts as not made.",
    for_example: "A visit made a day late does not count.",
  },
  see_also: ["visits-in-date"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,visits-on-time,380,400,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 380, denominator: 400, value: 95 },
      {
        period_end: "2024-12-31",
        period_kind: "quarter",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
