import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "sdq-concern",
  title: "Wellbeing a cause for concern",
  theme: "health",
  order: 12,
  description: "Of the children with a wellbeing score, the share whose score is a cause for concern.",
  rationale: "These children may need help with how they feel, and should not have to wait for it.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "looked_after_12_months_at_period_end",
  where: "is_sdq_age and sdq_score is not null",
  numerator: "sdq_score between 17 and 40",
  item_fields: ["oc2.SDQ_SCORE"],
  where_fields: ["header.DOB", "oc2.SDQ_SCORE"],
  item_missing: "is_sdq_age and sdq_score is null and sdq_reason_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "unaccompanied"],
  history_months: 12,
  complete_when: { row: "has_core_health_items", at_least: 0.9 },
  collected_in: "march",
  needs: ["oc2"],
  words: {
    who: "children with a wellbeing score",
    does: "have a score that is a cause for concern",
    one: "child",
    counts: "A score of 17 to 40. From 14 to 16 is borderline, up to 13 is normal.",
    people:
      "Children with a wellbeing score who were in our care on 31 March who had been in care all of the 12 months before.",
    not_known: "A child without a score is in neither number: read it with the share who have one.",
    for_example: "A child with a score of 16 is borderline and is not counted.",
  },
  questions: ["What help do these children get now?"],
  comparator: {
    series: "sdq-concern",
    label: "Children looked after for 12 months whose strengths and difficulties score is a cause for concern",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Collected once a year, in March."],
  sources: [
    "SSDA903: OC2, SDQ_SCORE",
    "Department for Education, Children looked after in England including adoptions: la_conviction_health_outcome_cla",
  ],
  source_flag: "903",
  see_also: ["sdq-completed", "sdq-mean"],
  example: {
    why: "of B (17) and C (0), who have a score, B counts; F came into care a day too late for the group",
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
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
