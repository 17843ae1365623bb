import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "sdq-completed",
  title: "Wellbeing questionnaire filled in",
  theme: "health",
  order: 11,
  description:
    "The share of children of school age, in care for a year or more, for whom the wellbeing questionnaire was filled in.",
  rationale: "Without the questionnaire we do not know how a child feels.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  population: "looked_after_12_months_at_period_end",
  where: "is_sdq_age",
  numerator: "sdq_score is not null",
  item_fields: ["oc2.SDQ_SCORE"],
  where_fields: ["header.DOB"],
  item_missing: "is_sdq_age and sdq_score is null and sdq_reason_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "unaccompanied"],
  history_months: 12,
  complete_when: { row: "has_core_health_items", at_least: 0.9 },
  collected_in: "march",
  needs: ["oc2"],
  words: {
    who: "children aged 5 to 16 in care for a year or more",
    does: "have a wellbeing score",
    one: "child",
    counts: "A score of the strengths and difficulties questionnaire. A score of 0 is a score.",
    people: "Children aged 5 to 16 who were in our care on 31 March who had been in care all of the 12 months before.",
    not_known:
      "A child whose answer is blank stays in the bottom number. With more than 1 in 10 of all records part-filled we show no figure.",
    for_example: "A child whose carer refused has no score and counts in the bottom number alone.",
  },
  comparator: {
    series: "sdq-completed",
    label:
      "Children looked after for 12 months, aged 5 to 16, for whom a strengths and difficulties score was received",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "Collected once a year, in March.",
    "The ages can be set: the return asks for 4 to 16, the department publishes 5 to 16.",
  ],
  sources: [
    "SSDA903: OC2, SDQ_SCORE",
    "Department for Education, Children looked after in England including adoptions: la_conviction_health_outcome_cla",
  ],
  source_flag: "903",
  see_also: ["sdq-mean", "sdq-concern"],
  example: {
    why: "B, C and D are 5 to 16; B and C have a score, that of C is 0; the carer of D refused; F came into care a day too late for the group",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2021,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2008,AIND
D,M,31/03/2020,BCRB
E,F,29/02/2008,WBRI
F,M,01/01/2015,WBRI
G,M,01/04/2020,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/04/2024,S,C1,N1,U6,,
C,01/06/2022,S,V2,N4,U6,,
D,01/02/2022,S,C2,N1,U6,,
E,01/08/2021,S,C2,N1,K3,,
F,02/04/2024,S,V2,N4,U6,,
G,01/09/2023,S,C2,N1,U6,,`,
      oc2: `CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
A,01/05/2021,,SDQ1,,1,1,1,1,0,,
B,02/06/2012,17,,0,,1,1,1,1,1,
C,03/07/2008,0,,1,,1,1,1,1,0,1
D,31/03/2020,,SDQ2,,,1,1,1,0,,
E,29/02/2008,,SDQ1,0,,1,1,1,1,0,0
G,01/04/2020,,SDQ1,,0,1,1,1,0,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 3, value: 66.7 }],
  },
});
