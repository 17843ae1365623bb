import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "missing-episodes-average",
  title: "Times missing, for each missing child",
  theme: "health",
  order: 20,
  description: "How many times a child who went missing did so, on average.",
  rationale: "An average well above one means that the same children go missing again and again.",
  unit: "score",
  kind: "mean",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  where: "missing_started_count > 0",
  value: "missing_started_count",
  item_fields: ["missing.MISSING", "missing.MIS_START"],
  where_fields: ["missing.MISSING", "missing.MIS_START"],
  legal_ends: { from: 1, to: 366 },
  period_kinds: ["r12", "quarter"],
  headline_period_kind: "r12",
  needs: ["missing"],
  words: {
    who: "children in our care",
    does: "went missing in the period",
    one: "child",
    counts: "Times that began in the period, over the children with at least one that began in it.",
    people: "Children in our care on any day of the period who went missing in it.",
    not_known: "A time that began before the period is left out of both numbers, even if it went on into the period.",
    for_example: "One child missing five times and four missing once: nine times, five children, 1.8 on average.",
  },
  questions: ["Who are the few who go missing most, and who is with them?"],
  comparator: {
    series: "missing-episodes-average",
    label: "Average number of missing incidents per child who went missing",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["More reports can mean more risk or better reporting."],
  sources: [
    "SSDA903: Missing, MISSING = M",
    "Department for Education, Children looked after in England including adoptions: la_children_who_were_missing_or_away_from_placement_without_authorisation",
  ],
  source_flag: "903",
  see_also: ["missing-episodes", "missing-children", "missing-repeat"],
  example: {
    why: "in the quarter A went missing three times; over the year B did once too; C was away and not missing",
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
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: null, denominator: 1, value: 3.0 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: null, denominator: 2, value: 2.0 },
    ],
  },
});
