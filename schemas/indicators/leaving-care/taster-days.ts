import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "taster-days",
  title: "Taster days held",
  theme: "leaving-care",
  order: 229,
  description: "How many taster days have been held since 1 April.",
  rationale: "One day can change what a young person wants to be.",
  unit: "n",
  counts_in: "events",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  is_about_people: false,
  period_kinds: ["ytd"],
  words: {
    who: "taster days",
    does: "have been held since April",
    one: "event",
    counts: "Days held with at least one young person there.",
    people: "Taster days of the council and its partners.",
    not_known: "A day that nobody wrote down is not counted.",
    for_example: "A day with two young people is one.",
  },
  see_also: ["taster-days-attended"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,taster-days,,,11,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 11, denominator: null, value: 11 },
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
