import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "covenant-pledges",
  title: "Covenant pledges kept",
  theme: "leaving-care",
  order: 236,
  description: "How many pledges of the care leaver covenant have been kept.",
  rationale: "A promise to a child has to be kept.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "pledges of the care leaver covenant",
    does: "have been kept",
    one: "pledge",
    counts: "Pledges that the panel has marked as kept.",
    people: "Pledges made and due.",
    not_known: "A pledge that nobody has looked at is not kept.",
    for_example: "A pledge kept in part does not count.",
  },
  see_also: ["covenant-signatories"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,covenant-pledges,12,16,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 12, denominator: 16, value: 75 },
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
