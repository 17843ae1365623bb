import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-higher-education",
  title: "Care leavers at university",
  theme: "leaving-care",
  order: 14,
  description: "The share of care leavers aged 19 to 21 who were in higher education around their birthday.",
  rationale: "Fewer care leavers than others go to university, and those who do say that it changed their lives.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21",
  numerator: "activity_code in ('F1', 'P1')",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 19 and 21 and activity_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "were in higher education around their birthday",
    one: "young person",
    counts: "Studies beyond A level, full time or part time.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person on a college course at A level does not count.",
  },
  questions: ["Do students have somewhere to live in the holidays?"],
  comparator: {
    series: "cl-higher-education",
    label: "Care leavers aged 19 to 21 in higher education",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_activity",
  ],
  source_flag: "903",
  see_also: ["cl-eet-19-21"],
  example: {
    why: "A is at university. B, born on 29 February, turned 21 on 28 February; E has died and F turned 17: left out",
    as_at: "2025-03-31",
    files: {
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2005,YES,F1,U1
B,29/02/2004,YES,F4,W2
C,01/07/2003,NO,0,0
D,01/08/2005,YES,G5,X2
E,01/09/2004,DIED,0,0
F,01/10/2007,YES,F2,B1`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 4, value: 25.0 }],
  },
});
