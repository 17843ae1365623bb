import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "advocacy-offered",
  title: "Offered an advocate",
  theme: "voice",
  order: 207,
  description: "How many children and young people were offered an advocate in the quarter.",
  rationale: "Nobody can take up what was not offered.",
  unit: "n",
  counts_in: "children",
  polarity: "higher-is-better",
  supplied_by: "the advocacy service",
  family: "advocacy",
  counted: "offered",
  period_kinds: ["quarter"],
  words: {
    who: "children and young people",
    does: "were offered an advocate",
    one: "child",
    counts: "Children and young people with an offer in the quarter, whatever they answered.",
    people: "Children in our care and care leavers.",
    not_known: "An offer that was not recorded is not counted.",
    for_example: "A child offered an advocate twice counts once.",
  },
  see_also: ["advocacy"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,advocacy-offered,,,41,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 41, denominator: null, value: 41 },
      {
        period_end: "2024-12-31",
        period_kind: "quarter",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
