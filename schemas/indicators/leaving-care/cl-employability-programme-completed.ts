import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-employability-programme-completed",
  title: "Finished the employability programme",
  theme: "leaving-care",
  order: 232,
  description: "How many young people on the employability programme finished it.",
  rationale: "Those who stay to the end gain most.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  family: "employability",
  counted: "completed",
  of: "ended",
  period_kinds: ["ytd"],
  words: {
    who: "young people whose programme ended",
    does: "finished it",
    one: "young person",
    counts: "Young people who were there to the end.",
    people: "Young people whose programme ended since 1 April, finished or not.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "Somebody who left early for a job did not finish it.",
  },
  see_also: ["cl-employability-programme-started", "cl-employability-programme"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cl-employability-programme-completed,15,20,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 15, denominator: 20, value: 75 },
      {
        period_end: "2024-12-31",
        period_kind: "ytd",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
