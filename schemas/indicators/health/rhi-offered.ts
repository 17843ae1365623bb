import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "rhi-offered",
  title: "Return interviews offered",
  theme: "health",
  order: 211,
  description: "How many missing episodes were followed by the offer of a return interview.",
  rationale: "The law asks us to offer every child who comes back a talk with somebody independent.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the missing children team",
  family: "rhi",
  counted: "offered",
  of: "ended",
  period_kinds: ["quarter"],
  words: {
    who: "missing episodes that ended",
    does: "were followed by the offer of a return interview",
    one: "episode",
    counts: "Episodes after which an interview was offered.",
    people: "Missing episodes of children in our care that ended in the quarter.",
    not_known: "An offer that was not recorded counts as not made.",
    for_example: "An offer made by telephone counts.",
  },
  see_also: ["rhi-accepted", "rhi-72h"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,rhi-offered,80,100,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 80, denominator: 100, value: 80 },
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
