import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-staying-put-19-20",
  title: "Stayed with foster carers at 19 or 20",
  theme: "leaving-care",
  order: 31,
  description:
    "Of the young people who lived with foster carers until they turned 18, the share who lived with them still around their birthday at 19 or 20.",
  rationale: "Few young people leave home at 18. Those in foster care should not have to.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 20 and is_fostered_until_18",
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
  item_missing: "age_years between 19 and 20 and is_fostered_until_18 and accommodation_code is null",
  reach_months: 36,
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  history_months: 24,
  needs: ["oc3"],
  words: {
    who: "young people who left foster care at 18",
    does: "live with those carers at 19 or 20",
    one: "young person",
    counts: "Living with their former foster carers.",
    people:
      "Care leavers whose birthday at 19 or 20 fell in the 12 months and who left care on their 18th birthday from a foster home, by where they usually lived.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person who left care a week before turning 18 is in neither number.",
  },
  comparator: {
    series: "cl-staying-put-19-20",
    label:
      "Young people who left care from foster care on their 18th birthday and live with former foster carers at 19 or 20",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3, Episodes",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_stayput",
  ],
  source_flag: "903+H",
  see_also: ["cl-suitable-19-21"],
  example: {
    why: "A stayed and is 19; B had lived with foster carers to the last day, a short stay elsewhere apart, and moved out; C left the day before turning 18, D lived in a children's home, E has died",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2005,WBRI
B,M,02/06/2005,WBRI
C,F,03/07/2005,AIND
D,M,04/08/2005,BCRB
E,M,05/09/2005,OOTH`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/02/2022,S,C2,N1,U6,01/05/2023,E17
B,01/02/2022,S,C2,N1,U4,20/05/2023,X1
B,20/05/2023,P,C2,N1,T4,02/06/2023,E5
C,01/02/2022,S,C2,N1,U6,02/07/2023,E5
D,01/02/2022,S,C2,N1,K2,04/08/2023,E5
E,01/02/2022,S,C2,N1,U6,05/09/2023,E17`,
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2005,YES,F2,Z1
B,02/06/2005,YES,F2,U1
C,03/07/2005,YES,F2,Z1
D,04/08/2005,YES,F2,Z1
E,05/09/2005,DIED,0,0`,
    },
    coverage: "full_history",
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
