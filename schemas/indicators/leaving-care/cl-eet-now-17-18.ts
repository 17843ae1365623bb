import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-eet-now-17-18",
  title: "In work or study today (17 to 18)",
  theme: "leaving-care",
  order: 206,
  description: "How many care leavers aged 17 to 18 are in work, training or study today.",
  rationale: "Work and study give money, friends and a reason to get up.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "are in work or study today",
    one: "young person",
    counts: "Work, training, college or university on the day, full or part time.",
    people: "Care leavers aged 17 to 18 on the last day of the quarter.",
    not_known: "Not known counts as not in work or study.",
    for_example: "A job that begins next week does not count yet.",
  },
  caveats: ["Today is not the time around a birthday that the department publishes: the two are never on one line."],
  not_compared: "Published figures are of the time around a birthday.",
  see_also: ["cl-eet-17-18"],
  noted: { id: "cl-eet-17-18", words: "around their birthday" },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-eet-now-17-18,45,80,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 45, denominator: 80, value: 56.3 },
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
