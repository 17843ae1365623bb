import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "sw-turnover",
  title: "Social workers who left",
  theme: "resources",
  order: 206,
  description: "How many social work posts saw their worker leave in the last 12 months.",
  rationale: "When a worker leaves, children have to tell their story again.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "workforce information",
  is_about_people: false,
  period_kinds: ["r12"],
  words: {
    who: "social work posts",
    does: "saw their worker leave in a year",
    one: "post",
    counts: "Workers, in full-time terms, who left in the last 12 months.",
    people: "Workers, in full-time terms, on the last day.",
    not_known: "Every departure is recorded.",
    for_example: "Somebody who moves to another team of ours has not left.",
  },
  comparator: {
    series: "sw-turnover",
    label: "Social workers who left in the year to 30 September, full-time equivalent",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  sources: ["Department for Education, Children's social work workforce: csww_indicators"],
  caveats: ["All of children's social care, not the teams for children in care alone."],
  see_also: ["sw-vacancy", "social-worker-changes-left"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,sw-turnover,15,102,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 15, denominator: 102, value: 14.7 },
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
