import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "missing-now",
  title: "Missing on the last day",
  theme: "health",
  order: 22,
  description: "How many children in our care were missing on the last day of the quarter.",
  rationale: "Somebody must be looking for each of them now.",
  unit: "children",
  kind: "count",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  population: "looked_after_at_period_end",
  where: "is_missing_now",
  where_fields: ["missing.MISSING", "missing.MIS_START", "missing.MIS_END"],
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["unaccompanied"],
  needs: ["missing"],
  words: {
    who: "children in our care",
    does: "were missing on the last day",
    one: "child",
    counts: "Missing, with no end by the last day of the quarter.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "An end that was forgotten in the record leaves a child missing here: each should be checked.",
    for_example: "A child who came back on the last day is not counted.",
  },
  questions: ["What is being done to find each child?"],
  comparator: {
    series: "missing-now",
    label: "Children missing at 31 March",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  sources: [
    "SSDA903: Missing, MIS_END",
    "Department for Education, Children looked after in England including adoptions: la_children_who_were_missing_or_away_from_placement_without_authorisation",
  ],
  source_flag: "903",
  see_also: ["missing-children", "missing-over-24h"],
  example: {
    why: "A went missing on 28 March and is not back; B is back, C was away and not missing",
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
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: null, value: 1 }],
  },
});
