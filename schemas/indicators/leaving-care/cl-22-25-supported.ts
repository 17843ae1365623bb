import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-22-25-supported",
  title: "Supported at 22 to 25",
  theme: "leaving-care",
  order: 215,
  description: "How many young people aged 22 to 25 who left our care asked for support and got it.",
  rationale: "The duty to help does not end at 21.",
  unit: "%",
  polarity: "neither",
  supplied_by: "the leaving care service",
  period_kinds: ["r12"],
  words: {
    who: "young people aged 22 to 25 who left our care",
    does: "asked for support and got it",
    one: "young person",
    counts: "Those who asked for support and received it in the last 12 months.",
    people: "All who left our care, are owed support and are 22 to 25.",
    not_known: "Somebody without a record counts as not supported.",
    for_example: "Advice on a tenancy counts.",
  },
  not_compared: "The department publishes 22, 23, 24 and 25 year olds apart, and hides many of them",
  see_also: ["cl-eet-now-22-25"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cl-22-25-supported,40,150,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 40, denominator: 150, value: 26.7 },
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
