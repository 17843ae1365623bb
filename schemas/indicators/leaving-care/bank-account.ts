import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "bank-account",
  title: "With a bank account",
  theme: "leaving-care",
  order: 224,
  description: "How many young people aged 17 and 18 have a bank account.",
  rationale: "Wages and rent need one.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "young people aged 17 and 18",
    does: "have a bank account",
    one: "young person",
    counts: "An account in their own name.",
    people: "Young people aged 17 and 18 in our care or who have left it.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A savings trust does not count.",
  },
  see_also: ["identity-documents"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,bank-account,72,80,,%",
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
