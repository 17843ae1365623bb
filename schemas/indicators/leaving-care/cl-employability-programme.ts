import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "cl-employability-programme",
  title: "Into work from the programme",
  theme: "leaving-care",
  order: 233,
  description:
    "How many young people who finished the employability programme were in work or study three months after.",
  rationale: "That is what the programme is for.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the leaving care service",
  family: "employability",
  counted: "in-work",
  of: "three-months-on",
  period_kinds: ["ytd"],
  words: {
    who: "young people who finished the programme",
    does: "were in work or study three months after",
    one: "young person",
    counts: "In work or study three months after the end.",
    people: "Young people for whom three months since the end were up since 1 April.",
    not_known: "Somebody whom we cannot reach counts as not in work or study.",
    for_example: "A place on another such programme does not count.",
  },
  see_also: ["cl-employability-programme-started", "cl-employability-programme-completed"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,cl-employability-programme,9,15,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 9, denominator: 15, value: 60 },
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
