import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "substance-intervention",
  title: "Got help with drugs or alcohol",
  theme: "health",
  order: 14,
  description: "Of the children found to misuse drugs or alcohol, the share who got help with it.",
  rationale: "Finding a problem is worth little if no help follows.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  population: "looked_after_12_months_at_period_end",
  where: "substance_misuse_flag = '1'",
  numerator: "intervention_received_flag = '1'",
  item_fields: ["oc2.INTERVENTION_RECEIVED"],
  where_fields: ["oc2.SUBSTANCE_MISUSE"],
  item_missing: "substance_misuse_flag = '1' and intervention_received_flag is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: [],
  history_months: 12,
  complete_when: { row: "has_core_health_items", at_least: 0.9 },
  collected_in: "march",
  needs: ["oc2"],
  words: {
    who: "children found to misuse drugs or alcohol",
    does: "got help with it",
    one: "child",
    counts: "Help received in the year for this problem.",
    people:
      "Children found to misuse drugs or alcohol who were in our care on 31 March who had been in care all of the 12 months before.",
    not_known:
      "A child whose answer is blank stays in the bottom number. With more than 1 in 10 of all records part-filled we show no figure.",
    for_example: "A young person on a waiting list counts in the bottom number alone.",
  },
  comparator: {
    series: "substance-intervention",
    label: "Children identified as having a substance misuse problem who received an intervention for it",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Collected once a year, in March."],
  sources: [
    "SSDA903: OC2, INTERVENTION_RECEIVED",
    "Department for Education, Children looked after in England including adoptions: la_conviction_health_outcome_cla",
  ],
  source_flag: "903",
  see_also: ["substance-misuse", "substance-refused"],
  example: {
    why: "of B, C and E, B got help; F came into care a day too late for the group",
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
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
