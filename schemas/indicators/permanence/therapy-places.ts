import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "therapy-places",
  title: "Therapy and grant places taken up",
  theme: "permanence",
  order: 203,
  description: "How many of the places in therapy or activity that a grant pays for have been taken up since 1 April.",
  rationale: "A grant helps nobody while its places stay empty.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the permanence support team",
  period_kinds: ["ytd"],
  words: {
    who: "places that grants pay for",
    does: "have been taken up by our children",
    one: "place",
    counts: "Places begun by a child since 1 April.",
    people: "Places that grants pay for in the year, for children in our care, adopted or with special guardians.",
    not_known: "A place whose start was not reported counts as not taken up.",
    for_example: "A child who attends two programmes takes two places.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,therapy-places,24,40,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 24, denominator: 40, value: 60 },
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
