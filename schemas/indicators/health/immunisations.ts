import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "immunisations",
  title: "Immunisations up to date",
  theme: "health",
  order: 3,
  description: "The share of children in care for a year or more whose immunisations are up to date.",
  rationale: "Missed immunisations are easy to find and easy to mend.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "looked_after_12_months_at_period_end",
  numerator: "immunisations_flag = '1'",
  item_fields: ["oc2.IMMUNISATIONS"],
  item_missing: "immunisations_flag is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "ethnic-group", "unaccompanied"],
  history_months: 12,
  complete_when: { row: "has_core_health_items", at_least: 0.9 },
  collected_in: "march",
  needs: ["oc2"],
  words: {
    who: "children in care for a year or more",
    does: "have their immunisations up to date",
    one: "child",
    counts: "All the immunisations due at the child's age.",
    people: "Children in our care on 31 March who had been in care all of the 12 months before.",
    not_known:
      "A child whose answer is blank stays in the bottom number. With more than 1 in 10 records part-filled we show no figure.",
    for_example: "A child who has missed one of those due is not up to date.",
  },
  questions: ["Which ages are behind?"],
  comparator: {
    series: "immunisations",
    label: "Children looked after for 12 months whose immunisations were up to date",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Collected once a year, in March."],
  sources: [
    "SSDA903: OC2",
    "Department for Education, Children looked after in England including adoptions: la_conviction_health_outcome_cla",
  ],
  source_flag: "903",
  see_also: ["health-assessment", "dental-check"],
  example: {
    why: "B came in on 1 April 2024 and has been in care for the year; C came in a day later and has not",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/04/2024,S,C1,N1,U6,,
C,02/04/2024,S,V2,N4,U6,,`,
      oc2: `CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE
A,01/05/2015,10,,,,0,1,1,0
B,02/06/2012,12,,0,,1,1,0,0`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
