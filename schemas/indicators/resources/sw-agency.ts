import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "sw-agency",
  title: "Agency social workers",
  theme: "resources",
  order: 207,
  description: "How many of our children's social workers come from an agency.",
  rationale: "Agency workers cost more and move on sooner.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "workforce information",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "social workers",
    does: "come from an agency",
    one: "post",
    counts: "Agency workers, in full-time terms, on the last day of the quarter.",
    people: "Children and families' social workers, in full-time terms: permanent and agency.",
    not_known: "Every contract is recorded.",
    for_example: "Two agency workers on half weeks are one.",
  },
  comparator: {
    series: "sw-agency",
    label: "Agency social workers, full-time equivalent, on 30 September",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  sources: ["Department for Education, Children's social work workforce: csww_indicators"],
  caveats: ["All of children's social care, not the teams for children in care alone."],
  see_also: ["sw-vacancy"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,sw-agency,20,122,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 20, denominator: 122, value: 16.4 },
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
