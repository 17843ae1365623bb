import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-neet-19-21",
  title: "Care leavers not in work or study",
  theme: "leaving-care",
  order: 3,
  description:
    "The share of care leavers aged 19 to 21 who were not in education, employment or training around their birthday.",
  rationale: "These young people need a next step, and somebody who takes it with them.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21",
  numerator: "is_not_in_work_or_study",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 19 and 21 and activity_code is null",
  parts_of: "cl-activity-19-21",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "were not in work or study around their birthday",
    one: "young person",
    counts:
      "Not in work or study because of illness or disability, because of pregnancy or parenting, or for another reason.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known:
      "Not counted as out of work or study, but kept in the bottom number. So this share and the share in work or study do not add up to 100%.",
    for_example:
      "A young parent at home with a baby counts here. One we could not reach counts in the bottom number alone.",
  },
  questions: ["How many are ill, how many are parents, and how many could work if there was a place?"],
  comparator: {
    series: "cl-neet-19-21",
    label: "Care leavers aged 19 to 21 not in education, employment or training",
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
    why: "A and B are in study or work, C cannot be reached, D is in neither; E has died and F turned 17: both are left out",
    as_at: "2025-03-31",
    files: {
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2005,YES,F2,U1
B,01/06/2004,YES,P5,U1
C,01/07/2003,NO,0,0
D,01/08/2005,YES,G5,T1
E,01/09/2004,DIED,0,0
F,01/10/2007,YES,F2,B1`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 4, value: 25.0 }],
  },
});
