import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-graduates-in-work",
  title: "Graduates in work",
  theme: "leaving-care",
  order: 221,
  description: "How many care leavers who finished university in the last year are in work.",
  rationale: "A degree should open a door.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["r12"],
  words: {
    who: "care leavers who finished university",
    does: "are in work",
    one: "young person",
    counts: "In any paid work on the last day.",
    people: "Care leavers who finished university in the last 12 months.",
    not_known: "Somebody whom we cannot reach counts as not in work.",
    for_example: "A further course is not work.",
  },
  see_also: ["cl-higher-education"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cl-graduates-in-work,9,12,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 9, denominator: 12, value: 75 },
      {
        period_end: "2024-12-31",
        period_kind: "r12",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
