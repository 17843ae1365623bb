import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-eet-19-21",
  title: "Care leavers in work or study",
  theme: "leaving-care",
  order: 2,
  description:
    "The share of care leavers aged 19 to 21 who were in education, employment or training around their birthday.",
  rationale: "Work or study gives a young person money, friends and a future.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21",
  numerator: "is_in_work_or_study",
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
    does: "were in work or study around their birthday",
    one: "young person",
    counts: "College, university, apprenticeship, job or training, full or part time.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "Stays in the bottom number.",
    for_example:
      "A young person who turned 20 in May and had a part-time job that week counts as in, even if the job ended in June.",
  },
  questions: [
    "What happens to those who are not in work or study: how many are ill, parents, or waiting for a place?",
    "Does every one of them have a named person and a next step?",
  ],
  comparator: {
    series: "cl-eet-19-21",
    label: "Care leavers aged 19 to 21 in education, employment or training",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_activity",
  ],
  source_flag: "903",
  see_also: ["cl-neet-19-21", "cl-eet-17-18"],
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
