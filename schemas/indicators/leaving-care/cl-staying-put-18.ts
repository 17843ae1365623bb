import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-staying-put-18",
  title: "Stayed with foster carers at 18",
  theme: "leaving-care",
  order: 30,
  description:
    "Of the young people who lived with foster carers until they turned 18, the share who lived with them still around their birthday at 18.",
  rationale: "Few young people leave home at 18. Those in foster care should not have to.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years = 18 and is_fostered_until_18",
  numerator: "accommodation_kind_code = 'Z'",
  item_fields: ["oc3.ACCOM"],
  where_fields: [
    "oc3.DOB",
    "header.DOB",
    "episodes.DEC",
    "episodes.REC",
    "episodes.PLACE",
    "episodes.DECOM",
    "episodes.LS",
  ],
  item_missing: "age_years = 18 and is_fostered_until_18 and accommodation_code is null",
  reach_months: 36,
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  history_months: 0,
  needs: ["oc3"],
  words: {
    who: "young people who left foster care at 18",
    does: "live with those carers at 18",
    one: "young person",
    counts: "Living with their former foster carers.",
    people:
      "Care leavers whose birthday at 18 fell in the 12 months and who left care on their 18th birthday from a foster home, by where they usually lived.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person who left care a week before turning 18 is in neither number.",
  },
  questions: ["What does it cost carers to keep a young person at home after 18?"],
  comparator: {
    series: "cl-staying-put-18",
    label:
      "Young people who left care from foster care on their 18th birthday and live with former foster carers at 18",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3, Episodes",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_stayput",
  ],
  source_flag: "903+H",
  see_also: ["cl-suitable-17-18"],
  example: {
    why: "A stayed; B had lived with foster carers to the last day, a short stay elsewhere apart, and moved out; C left the day before turning 18, D lived in a children's home, E has died",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2006,WBRI
B,M,02/06/2006,WBRI
C,F,03/07/2006,AIND
D,M,04/08/2006,BCRB
E,M,05/09/2006,OOTH`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/02/2023,S,C2,N1,U6,01/05/2024,E17
B,01/02/2023,S,C2,N1,U4,20/05/2024,X1
B,20/05/2024,P,C2,N1,T4,02/06/2024,E5
C,01/02/2023,S,C2,N1,U6,02/07/2024,E5
D,01/02/2023,S,C2,N1,K2,04/08/2024,E5
E,01/02/2023,S,C2,N1,U6,05/09/2024,E17`,
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2006,YES,F2,Z1
B,02/06/2006,YES,F2,U1
C,03/07/2006,YES,F2,Z1
D,04/08/2006,YES,F2,Z1
E,05/09/2006,DIED,0,0`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
