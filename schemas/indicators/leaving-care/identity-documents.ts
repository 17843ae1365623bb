import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "identity-documents",
  title: "With their own documents",
  theme: "leaving-care",
  order: 223,
  description: "How many young people aged 17 and 18 have a passport or other proof of who they are.",
  rationale: "Without it there is no job and no flat.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "young people aged 17 and 18",
    does: "have a passport or other proof of who they are",
    one: "young person",
    counts: "A passport, driving licence or birth certificate in their own hands.",
    people: "Young people aged 17 and 18 in our care or who have left it.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A certificate that lies in our files does not count.",
  },
  see_also: ["bank-account"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,identity-documents,70,80,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 70, denominator: 80, value: 87.5 },
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
