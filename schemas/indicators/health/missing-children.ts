import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "missing-children",
  title: "Missing from care",
  theme: "health",
  order: 5,
  description: "How many of our children went missing in the quarter: nobody knew where they were.",
  rationale: "A child who is missing may be in danger, and is telling us something.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  numerator: "missing_incident_count > 0",
  item_fields: ["missing.MISSING", "missing.MIS_START", "missing.MIS_END"],
  period_kinds: ["quarter", "r12"],
  headline_period_kind: "quarter",
  headline_shows: "numerator",
  baseline: "quarter-1",
  breakdowns: ["sex", "age-band"],
  needs: ["missing"],
  words: {
    who: "children in our care at any time",
    does: "went missing",
    one: "child",
    counts: "Children missing for any length of time, each once, one who was missing when the period began included.",
    people: "Children in our care on any day of the period.",
    not_known: "Being away without leave, with the place known, is not missing and is not counted.",
    for_example: "A child who went missing three times in the quarter counts once.",
  },
  questions: [
    "Did each child have somebody to talk to on coming back?",
    "Do the same children go missing again and again?",
  ],
  comparator: {
    series: "missing-children",
    label: "Children who had a missing incident in the year",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "More reports can mean more risk or better reporting.",
    "The quarter is set beside quarter 1; published figures are for the year.",
  ],
  sources: [
    "SSDA903: Missing, MISSING = M",
    "Department for Education, Children looked after in England including adoptions: la_children_who_were_missing_or_away_from_placement_without_authorisation",
  ],
  source_flag: "903",
  see_also: ["missing-episodes"],
  example: {
    why: "A went missing twice, B was still missing on the first day of the quarter, C was away and not missing, D had left care",
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
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 2, denominator: 3, value: 66.7 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 },
    ],
  },
});
