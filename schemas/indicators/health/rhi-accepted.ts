import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "rhi-accepted",
  title: "Return interviews taken up",
  theme: "health",
  order: 212,
  description: "How many of the return interviews offered were taken up.",
  rationale: "A child who talks about why they left can be helped to stay.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the missing children team",
  family: "rhi",
  counted: "accepted",
  of: "offered",
  period_kinds: ["quarter"],
  words: {
    who: "return interviews offered",
    does: "were taken up",
    one: "interview",
    counts: "Offers that a child took up.",
    people: "Return interviews offered in the quarter to children in our care.",
    not_known: "An interview that was not recorded counts as not taken up.",
    for_example: "An interview that the child broke off counts.",
  },
  questions: ["What would make more children want to talk?"],
  see_also: ["rhi-offered", "rhi-72h"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,rhi-accepted,60,80,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 60, denominator: 80, value: 75 },
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
