import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-eet-17-18",
  title: "Work or study at 17 and 18",
  theme: "leaving-care",
  order: 1,
  description:
    "The share of care leavers aged 17 and 18 who were in education, employment or training around their birthday.",
  rationale: "A good start in work or study gives a young person choices.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18",
  numerator: "is_in_work_or_study",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 17 and 18 and activity_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 and 18",
    does: "were in work or study around their birthday",
    one: "young person",
    counts: "College, school, university, apprenticeship, job or training, full or part time.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "Stays in the bottom number.",
    for_example:
      "A young person who turned 18 in May and was at college that week counts as in, even if the course ended in June.",
  },
  questions: ["Who has no plan yet, and who is working with them?"],
  comparator: {
    series: "cl-eet-17-18",
    label: "Care leavers aged 17 and 18 in education, employment or training",
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
    why: "A and B are in study or work, C cannot be reached, D is in neither; E went home for good and F turned 19: both are left out",
    as_at: "2025-03-31",
    files: {
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2007,YES,F2,U1
B,01/06/2006,YES,P5,U1
C,01/07/2007,NO,0,0
D,01/08/2006,YES,G5,T1
E,01/09/2006,RHOM,F2,B1
F,01/10/2005,YES,F2,B1`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
