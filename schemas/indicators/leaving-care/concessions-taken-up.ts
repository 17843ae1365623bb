import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "concessions-taken-up",
  title: "Concessions taken up",
  theme: "leaving-care",
  order: 237,
  description: "How many care leavers use a concession such as free leisure or travel.",
  rationale: "Sport, culture and travel are part of growing up.",
  unit: "n",
  counts_in: "young people",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  period_kinds: ["snapshot"],
  words: {
    who: "care leavers",
    does: "use a concession such as free leisure or travel",
    one: "young person",
    counts: "Care leavers with a live pass on the last day of the quarter.",
    people: "Care leavers aged 16 to 25.",
    not_known: "Use without a pass is not known.",
    for_example: "A care leaver with two passes counts once.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,concessions-taken-up,,,60,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 60, denominator: null, value: 60 },
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
