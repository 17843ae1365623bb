import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-homeless-now",
  title: "Without a home today",
  theme: "leaving-care",
  order: 214,
  description: "How many care leavers have no home today.",
  rationale: "No parent would let that be.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "have no home today",
    one: "young person",
    counts: "Care leavers who are homeless on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Somebody whom we cannot reach is not counted.",
    for_example: "Sleeping on friends' sofas counts.",
  },
  see_also: ["cl-suitable-now-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-homeless-now,,,7,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 7, denominator: null, value: 7 },
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
