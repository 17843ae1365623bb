import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-neet-with-plan",
  title: "Out of work, with a plan",
  theme: "leaving-care",
  order: 219,
  description: "How many care leavers not in work or study have a live plan towards it.",
  rationale: "A plan with a next step is the way back.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers not in work or study",
    does: "have a live plan towards it",
    one: "young person",
    counts: "A plan with a next step and a date.",
    people: "Care leavers aged 17 to 21 not in work or study on the last day of the quarter.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A plan without a date does not count.",
  },
  see_also: ["cl-neet-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-neet-with-plan,50,74,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 50, denominator: 74, value: 67.6 },
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
