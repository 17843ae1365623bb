import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-employability-programme-started",
  title: "Began the employability programme",
  theme: "leaving-care",
  order: 231,
  description: "How many young people have begun the employability programme since 1 April.",
  rationale: "Help to get ready for work has to reach those who need it.",
  unit: "n",
  counts_in: "young people",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  family: "employability",
  counted: "started",
  period_kinds: ["ytd"],
  words: {
    who: "young people",
    does: "have begun the employability programme since April",
    one: "young person",
    counts: "Young people who came on the first day.",
    people: "Children in our care and care leavers aged 16 to 25.",
    not_known: "Places on other programmes are not counted.",
    for_example: "A young person who begins a second time counts once.",
  },
  see_also: ["cl-employability-programme-completed", "cl-employability-programme"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cl-employability-programme-started,,,22,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 22, denominator: null, value: 22 },
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
