import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "missing-repeat",
  title: "Missing three times in 90 days",
  theme: "health",
  order: 23,
  description: "How many children in our care went missing three times or more in the last 90 days of the quarter.",
  rationale: "Three times in 90 days is a sign that what we do is not working for this child.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  numerator: "missing_90_days_count >= 3",
  item_fields: ["missing.MISSING", "missing.MIS_START"],
  period_kinds: ["quarter"],
  headline_period_kind: "quarter",
  headline_shows: "numerator",
  breakdowns: ["sex", "age-band"],
  needs: ["missing"],
  words: {
    who: "children in our care at any time",
    does: "went missing three times in 90 days",
    one: "child",
    counts: "Three times or more that began in the 90 days to the last day of the quarter.",
    people: "Children in our care on any day of the quarter.",
    not_known: "Being away without leave, with the place known, is not missing and is not counted.",
    for_example:
      "A child who went missing on 2 January, 1 February and 31 March counts: the 90 days to 31 March begin on 1 January.",
  },
  questions: ["Is there a meeting about each of these children, and does the child take part?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Missing, MISSING = M"],
  source_flag: "903",
  see_also: ["missing-children", "missing-episodes-average"],
  example: {
    why: "A went missing three times since 1 January, B not since 30 December; D left care before the quarter",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2011,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2010,AIND
D,F,03/07/2009,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,C2,N1,U6,,
B,01/05/2024,S,C1,N1,K2,,
C,01/05/2024,S,V2,N4,K2,,
D,01/05/2024,S,V2,N4,K2,30/09/2024,E4A`,
      missing: `CHILD,DOB,MISSING,MIS_START,MIS_END
A,01/05/2011,M,20/02/2025,20/02/2025
A,01/05/2011,M,03/03/2025,05/03/2025
A,01/05/2011,M,28/03/2025,
B,02/06/2010,M,30/12/2024,01/01/2025
C,03/07/2010,A,01/02/2025,02/02/2025`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "quarter", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
