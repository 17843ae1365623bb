import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "taster-days-attended",
  title: "Young people at taster days",
  theme: "leaving-care",
  order: 230,
  description: "How many young people have been at a taster day since 1 April.",
  rationale: "One day can change what a young person wants to be.",
  unit: "n",
  counts_in: "young people",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  period_kinds: ["ytd"],
  words: {
    who: "young people",
    does: "have been at a taster day since April",
    one: "young person",
    counts: "Young people who came to at least one day.",
    people: "Children in our care and care leavers aged 14 to 25.",
    not_known: "A day without a list is not counted.",
    for_example: "A young person at two days counts once.",
  },
  see_also: ["taster-days"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,taster-days-attended,,,19,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 19, denominator: null, value: 19 },
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
