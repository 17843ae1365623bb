import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-suitable-now-17-18",
  title: "In a suitable home today (17 to 18)",
  theme: "leaving-care",
  order: 209,
  description: "How many care leavers aged 17 to 18 live in a suitable home today.",
  rationale: "Without a safe home nothing else holds.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "live in a suitable home today",
    one: "young person",
    counts: "Homes judged suitable on the day.",
    people: "Care leavers aged 17 to 18 on the last day of the quarter.",
    not_known: "Not known counts as not suitable. Those abroad or whose home is not ours to judge are left out.",
    for_example: "Staying with a friend between two homes does not count.",
  },
  caveats: ["Today is not the time around a birthday that the department publishes: the two are never on one line."],
  not_compared: "Published figures are of the time around a birthday.",
  see_also: ["cl-suitable-17-18"],
  noted: { id: "cl-suitable-17-18", words: "around their birthday" },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-suitable-now-17-18,72,80,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 72, denominator: 80, value: 90 },
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
