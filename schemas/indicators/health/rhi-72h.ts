import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "rhi-72h",
  title: "Return interviews in 72 hours",
  theme: "health",
  order: 213,
  description: "How many of the return interviews taken up were held within 72 hours of the child's return.",
  rationale: "What a child remembers and is ready to say fades within days.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the missing children team",
  family: "rhi",
  counted: "in-72-hours",
  of: "accepted",
  period_kinds: ["quarter"],
  words: {
    who: "return interviews taken up",
    does: "were held within 72 hours",
    one: "interview",
    counts: "Interviews held within 72 hours of the return.",
    people: "Return interviews taken up in the quarter by children in our care.",
    not_known: "An interview without a recorded time counts as late.",
    for_example: "An interview 73 hours after the return does not count.",
  },
  see_also: ["rhi-offered", "rhi-accepted"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,rhi-72h,45,60,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 45, denominator: 60, value: 75 },
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
