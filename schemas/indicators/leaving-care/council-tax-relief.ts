import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "council-tax-relief",
  title: "Helped with council tax",
  theme: "leaving-care",
  order: 225,
  description: "How many care leavers pay less or no council tax because of our scheme.",
  rationale: "It is a parent's help with the first bills.",
  unit: "n",
  counts_in: "young people",
  polarity: "higher-is-better",
  supplied_by: "revenues",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "pay less or no council tax because of our scheme",
    one: "young person",
    counts: "Care leavers in a household with the relief on the last day of the quarter.",
    people: "Care leavers with a home of their own in our area.",
    not_known: "Those who live elsewhere may not be known.",
    for_example: "Two care leavers who share a flat count as two.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,council-tax-relief,,,85,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 85, denominator: null, value: 85 },
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
