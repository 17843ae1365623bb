import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-homes-allocated",
  title: "Homes found by housing services",
  theme: "leaving-care",
  order: 234,
  description: "How many care leavers who asked a housing service for a home of their own were given one.",
  rationale: "A lasting home comes from the district and borough housing services.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "housing services",
  period_kinds: ["r12"],
  words: {
    who: "care leavers who asked for a home",
    does: "were allocated one",
    one: "young person",
    counts: "Care leavers with a home allocated in the last 12 months.",
    people: "Care leavers who were on a housing register for the area at any time in the last 12 months.",
    not_known: "A register that did not answer is left out.",
    for_example: "A home offered and turned down does not count.",
  },
  caveats: ["Districts differ: a council can define a figure for each district in its own workspace."],
  see_also: ["cl-suitable-now-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cl-homes-allocated,24,40,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 24, denominator: 40, value: 60 },
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
