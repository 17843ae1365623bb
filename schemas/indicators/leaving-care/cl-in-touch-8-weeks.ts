import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-in-touch-8-weeks",
  title: "In touch in the last eight weeks",
  theme: "leaving-care",
  order: 211,
  description: "How many care leavers have been in touch with us in the last eight weeks.",
  rationale: "We can help those whom we know.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 17 to 21",
    does: "have been in touch with us in the last eight weeks",
    one: "young person",
    counts: "A visit, a call or a message with an answer in the last eight weeks.",
    people: "Care leavers aged 17 to 21 on the last day of the quarter.",
    not_known: "A call or visit that was not recorded does not count.",
    for_example: "A message without a reply does not count.",
  },
  see_also: ["cl-in-touch-17-18", "cl-in-touch-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-in-touch-8-weeks,170,208,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 170, denominator: 208, value: 81.7 },
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
