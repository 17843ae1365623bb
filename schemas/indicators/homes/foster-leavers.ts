import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-leavers",
  title: "Fostering households that left",
  theme: "homes",
  order: 208,
  description: "How many households have stopped fostering for us since 1 April.",
  rationale: "Each of them is a home fewer, and they can tell us why.",
  unit: "n",
  counts_in: "households",
  polarity: "lower-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["ytd"],
  words: {
    who: "households",
    does: "have stopped fostering for us since April",
    one: "household",
    counts: "Approvals that ended since 1 April.",
    people: "Mainstream fostering households.",
    not_known: "Every end of an approval is recorded.",
    for_example: "A household that moves to an agency has left us.",
  },
  questions: ["What did those who left say?"],
  see_also: ["foster-recruitment", "foster-leavers-net"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,foster-leavers,,,6,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 6, denominator: null, value: 6 },
      {
        period_end: "2024-12-31",
        period_kind: "ytd",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
