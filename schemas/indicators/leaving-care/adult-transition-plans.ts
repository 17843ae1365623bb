import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "adult-transition-plans",
  title: "Plans with adult services",
  theme: "leaving-care",
  order: 222,
  description: "How many young people who will need adult services have a plan agreed with them.",
  rationale: "Nobody should find out on their birthday.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "young people who will need adult services",
    does: "have a plan agreed with them",
    one: "young person",
    counts: "Plans agreed with adult services.",
    people: "Young people in our care aged 17 and a half or over, and care leavers, who will need adult services.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A plan that adult services have not agreed does not count.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,adult-transition-plans,15,20,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 15, denominator: 20, value: 75 },
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
