import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-bed-and-breakfast-now",
  title: "In bed and breakfast today",
  theme: "leaving-care",
  order: 212,
  description: "How many care leavers live in bed and breakfast today.",
  rationale: "Bed and breakfast is no place for a young person alone.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "live in bed and breakfast today",
    one: "young person",
    counts: "Care leavers in bed and breakfast on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Somebody whose address is not known is not counted.",
    for_example: "One night counts when it is the night of that day.",
  },
  see_also: ["cl-bed-and-breakfast-17-18", "cl-bed-and-breakfast-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-bed-and-breakfast-now,,,6,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 6, denominator: null, value: 6 },
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
