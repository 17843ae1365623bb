import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "opportunities-taken-up",
  title: "Opportunities taken up",
  theme: "leaving-care",
  order: 227,
  description: "How many young people have taken up an opportunity since 1 April.",
  rationale: "An offer is worth what comes of it.",
  unit: "n",
  counts_in: "young people",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  period_kinds: ["ytd"],
  breakdowns: ["opportunity-type"],
  words: {
    who: "young people",
    does: "have taken up an opportunity since April",
    one: "young person",
    counts: "Young people who began an opportunity since 1 April.",
    people: "Care-experienced young people aged 16 to 25.",
    not_known: "An opportunity found without us may not be known.",
    for_example: "A young person who takes up two counts once.",
  },
  see_also: ["opportunities", "opportunities-open"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,breakdown_dimension,breakdown,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,opportunities-taken-up,,,,,28,n\n2024-04-01,2025-03-31,period,opportunities-taken-up,opportunity-type,job,,,9,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 28, denominator: null, value: 28 },
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
