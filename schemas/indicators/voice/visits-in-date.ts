import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "visits-in-date",
  title: "Visited in time today",
  theme: "voice",
  order: 202,
  description: "How many children have had their last social work visit in time.",
  rationale: "Somebody has to come, see and listen.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the children's social work service",
  period_kinds: ["snapshot"],
  words: {
    who: "children in our care",
    does: "have had their last visit in time",
    one: "child",
    counts: "Children whose last visit lies within the time that the law sets.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A visit that was not recorded counts as not made.",
    for_example: "A telephone call is not a visit.",
  },
  see_also: ["visits-on-time"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,visits-in-date,200,220,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 200, denominator: 220, value: 90.9 },
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
