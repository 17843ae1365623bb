import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "post16-destination",
  title: "Good next step after year 11",
  theme: "leaving-care",
  order: 204,
  description: "How many young people who finished year 11 in our care went on to school, training or work.",
  rationale: "The next step sets the path.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the virtual school",
  period_kinds: ["academic-year"],
  words: {
    who: "young people who finished year 11 in our care",
    does: "went on to school, training or work",
    one: "young person",
    counts: "Young people with a place that they took up in the autumn.",
    people: "Young people who finished year 11 in our care in the school year.",
    not_known: "Somebody whose next step is not known counts as having none.",
    for_example: "A place that was offered and not taken up does not count.",
  },
  caveats: ["Published destination measures follow another group of young people."],
  not_compared: "Published destinations follow another group.",
  example: {
    why: "the school year is shown at the quarter end after it",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2023-09-04,2024-07-24,academic,post16-destination,19,20,,%",
    expect: [{ period_end: "2024-09-30", period_kind: "academic-year", numerator: 19, denominator: 20, value: 95 }],
  },
});
