import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "missing-episodes",
  title: "Times children went missing",
  theme: "health",
  order: 6,
  description: "How many times children in our care went missing in the quarter.",
  rationale: "The same number of children can go missing once each, or again and again.",
  unit: "episodes",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "missing_incidents_during_period",
  where: "missing_type_code = 'M' and is_started_in_period",
  where_fields: ["missing.MISSING", "missing.MIS_START"],
  period_kinds: ["quarter", "r12"],
  headline_period_kind: "quarter",
  baseline: "quarter-1",
  breakdowns: ["sex", "age-band"],
  needs: ["missing"],
  words: {
    who: "times a child in our care",
    does: "went missing",
    one: "episode",
    counts: "Every time that began in the period, however short.",
    people: "Children in our care on any day of the period.",
    not_known: "A time that is still open counts in the period in which it began.",
    for_example: "A child who went missing three times in the quarter counts three times.",
  },
  questions: ["How many of these are the same few children?"],
  comparator: {
    series: "missing-episodes",
    label: "Average number of missing incidents per child who went missing",
    period_kind: "r12",
    levels: ["la", "region", "england"],
    like_for_like: false,
    difference: "The published figure is an average for each child who went missing, not a number of times.",
  },
  caveats: ["More reports can mean more risk or better reporting."],
  sources: [
    "SSDA903: Missing, MISSING = M",
    "Department for Education, Children looked after in England including adoptions: la_children_who_were_missing_or_away_from_placement_without_authorisation",
  ],
  source_flag: "903",
  see_also: ["missing-children"],
  example: {
    why: "A went missing twice in the quarter; B's time began in the quarter before; C was away and not missing",
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
B,02/06/2010,M,30/12/2024,01/01/2025
C,03/07/2010,A,01/02/2025,02/02/2025`,
    },
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 2, denominator: null, value: 2 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: null, value: 3 },
    ],
  },
});
