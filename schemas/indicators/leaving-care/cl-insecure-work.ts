import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-insecure-work",
  title: "In insecure work",
  theme: "leaving-care",
  order: 220,
  description: "How many care leavers in work have hours or pay that they cannot count on.",
  rationale: "Rent is due every month.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers in work",
    does: "have insecure work",
    one: "young person",
    counts: "Zero hours, agency or casual work on the last day of the quarter.",
    people: "Care leavers aged 17 to 21 in work.",
    not_known: "Somebody whose contract is not known counts as secure.",
    for_example: "A contract for six fixed months is not insecure.",
  },
  see_also: ["cl-eet-now-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-insecure-work,12,40,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 12, denominator: 40, value: 30 },
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
