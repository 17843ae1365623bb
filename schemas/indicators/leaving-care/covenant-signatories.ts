import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "covenant-signatories",
  title: "Signed the care leaver covenant",
  theme: "leaving-care",
  order: 235,
  description: "How many organisations in the area have signed the care leaver covenant.",
  rationale: "The council cannot make every opening itself.",
  unit: "n",
  counts_in: "pledges",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "organisations",
    does: "have signed the care leaver covenant",
    one: "pledge",
    counts: "Signatures that are live on the last day of the quarter.",
    people: "Organisations in the area, the council among them.",
    not_known: "A promise without a signature is not counted.",
    for_example: "A firm with three shops that signed once is one.",
  },
  see_also: ["covenant-pledges"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,covenant-signatories,,,24,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 24, denominator: null, value: 24 },
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
