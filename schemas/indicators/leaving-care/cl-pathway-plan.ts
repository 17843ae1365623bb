import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-pathway-plan",
  title: "Pathway plan up to date",
  theme: "leaving-care",
  order: 216,
  description: "How many young people have a pathway plan that was reviewed in the last six months.",
  rationale: "It is the council's promise to the young person, in writing.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  period_kinds: ["snapshot"],
  words: {
    who: "young people aged 16 to 24",
    does: "have a pathway plan reviewed in the last six months",
    one: "young person",
    counts: "Plans reviewed in the last six months.",
    people: "Young people aged 16 to 24 who are owed a plan.",
    not_known: "Somebody without a record is not counted as done.",
    for_example: "A plan of seven months ago is out of date.",
  },
  see_also: ["cl-personal-adviser"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,cl-pathway-plan,170,200,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 170, denominator: 200, value: 85 },
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
