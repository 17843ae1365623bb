import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "sdq-mean",
  title: "Average wellbeing score",
  theme: "health",
  order: 4,
  description:
    "The average score of the wellbeing questionnaire that carers fill in about the children they look after. A lower score is better.",
  rationale: "It is the one measure of how children feel that every council collects.",
  unit: "score",
  kind: "mean",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "looked_after_12_months_at_period_end",
  value: "case when is_sdq_age then sdq_score end",
  item_fields: ["oc2.SDQ_SCORE"],
  where_fields: ["header.DOB"],
  item_missing: "is_sdq_age and sdq_score is null and sdq_reason_code is null",
  legal_ends: { from: 0, to: 40 },
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  history_months: 12,
  complete_when: { row: "has_core_health_items", at_least: 0.9 },
  collected_in: "march",
  needs: ["oc2"],
  words: {
    who: "children in care for a year or more",
    does: "have a wellbeing score",
    one: "child",
    counts:
      "The total of the strengths and difficulties questionnaire, 0 to 40. Up to 13 is normal, 14 to 16 borderline, 17 and over a cause for concern.",
    people:
      "Children aged 5 to 16 on 31 March, in care all of the 12 months before, whose carer filled in the questionnaire.",
    not_known:
      "A child without a score is in neither number. With more than 1 in 10 health records part-filled we show no figure.",
    for_example: "Scores of 8 and 20 average 14.",
  },
  questions: [
    "What happens for children whose score is a cause for concern?",
    "For how many children was no questionnaire filled in?",
  ],
  comparator: {
    series: "sdq-mean",
    label: "Average strengths and difficulties score",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Collected once a year, in March.", "With fewer than 30 scores no average is shown."],
  sources: [
    "SSDA903: OC2, SDQ_SCORE",
    "Department for Education, Children looked after in England including adoptions: la_conviction_health_outcome_cla",
  ],
  source_flag: "903",
  see_also: ["health-assessment"],
  example: {
    why: "A scored 8 and B 20; C is 4 years old; D has no score",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2020,AIND
D,F,03/07/2011,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/05/2023,S,C1,N1,U6,,
C,01/05/2023,S,V2,N4,U6,,
D,01/05/2023,S,V2,N4,U6,,`,
      oc2: `CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE
A,01/05/2015,8,,,,1,1,1,0
B,02/06/2012,20,,0,,1,1,1,0
C,03/07/2020,30,,,1,1,1,1,0
D,03/07/2011,,SDQ2,0,,1,1,1,0`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: null, denominator: 2, value: 14.0 }],
  },
});
