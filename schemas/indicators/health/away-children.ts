import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "away-children",
  title: "Away without leave",
  theme: "health",
  order: 24,
  description: "How many of our children were away without leave, in a place that we knew.",
  rationale: "Away and missing are told apart by judgement: the two should be read together.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  numerator: "away_incident_count > 0",
  item_fields: ["missing.MISSING", "missing.MIS_START", "missing.MIS_END"],
  period_kinds: ["quarter", "r12"],
  headline_period_kind: "quarter",
  headline_shows: "numerator",
  baseline: "quarter-1",
  breakdowns: ["sex", "age-band"],
  needs: ["missing"],
  words: {
    who: "children in our care at any time",
    does: "were away without leave",
    one: "child",
    counts: "Children away without leave for any length of time, with the place known, each once.",
    people: "Children in our care on any day of the period.",
    not_known: "A child recorded as missing when in truth away is counted as missing.",
    for_example: "A child who stays at a friend's house overnight against the rules, and says where, counts.",
  },
  comparator: {
    series: "away-children",
    label: "Children who were away without authorisation in the year",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["More reports can mean more risk or better reporting.", "Many councils record every such time as missing."],
  sources: [
    "SSDA903: Missing, MISSING = A",
    "Department for Education, Children looked after in England including adoptions: la_children_who_were_missing_or_away_from_placement_without_authorisation",
  ],
  source_flag: "903",
  see_also: ["missing-children"],
  example: {
    why: "C was away, A and B were missing",
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
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 1, denominator: 3, value: 33.3 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 4, value: 25.0 },
    ],
  },
});
