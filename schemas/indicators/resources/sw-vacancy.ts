import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "sw-vacancy",
  title: "Social work posts without a worker",
  theme: "resources",
  order: 205,
  description: "How many social work posts have nobody in them for good.",
  rationale: "Each empty post means more changes of worker for children.",
  unit: "%",
  polarity: "lower-is-better",
  supplied_by: "workforce information",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "social work posts",
    does: "have no permanent worker",
    one: "post",
    counts: "Posts, in full-time terms, without a permanent worker on the last day of the quarter.",
    people: "Posts for children and families' social workers, in full-time terms: filled and vacant.",
    not_known: "Every post is recorded.",
    for_example: "A post filled by an agency worker is vacant. Two half posts are one.",
  },
  comparator: {
    series: "sw-vacancy",
    label: "Social work vacancies, full-time equivalent, on 30 September",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  sources: ["Department for Education, Children's social work workforce: csww_indicators"],
  caveats: ["All of children's social care, not the teams for children in care alone."],
  see_also: ["sw-turnover", "sw-agency", "social-worker-3plus"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,sw-vacancy,18,120,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 18, denominator: 120, value: 15 },
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
