import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "training-corporate-parents",
  title: "Trained as corporate parents",
  theme: "voice",
  order: 214,
  description: "How many members of the council have been trained as corporate parents.",
  rationale: "Every member of the council is one.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "members of the council",
    does: "have been trained as corporate parents",
    one: "member",
    counts: "Members trained since they were last elected.",
    people: "Members of the council on the last day of the quarter.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "Training before the last election does not count.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,training-corporate-parents,40,50,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 40, denominator: 50, value: 80 },
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
