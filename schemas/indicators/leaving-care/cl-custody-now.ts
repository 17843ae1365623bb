import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-custody-now",
  title: "In custody today",
  theme: "leaving-care",
  order: 213,
  description: "How many care leavers are in custody today.",
  rationale: "They need somebody outside who waits for them.",
  unit: "n",
  counts_in: "young people",
  polarity: "lower-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "are in custody today",
    one: "young person",
    counts: "Care leavers in custody on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Custody of which nobody told us is not counted.",
    for_example: "Custody on remand counts.",
  },
  see_also: ["cl-custody-17-18", "cl-custody-19-21"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-custody-now,,,8,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 8, denominator: null, value: 8 },
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
