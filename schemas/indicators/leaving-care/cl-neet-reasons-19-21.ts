import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-neet-reasons-19-21",
  title: "Aged 19 to 21, why not in work",
  theme: "leaving-care",
  order: 25,
  description: "How many care leavers aged 19 to 21 were not in work or study around their birthday, and why.",
  rationale: "These young people need a next step, and somebody who takes it with them.",
  unit: "young people",
  kind: "count",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21 and is_not_in_work_or_study",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB", "oc3.ACTIV"],
  item_missing: "age_years between 19 and 21 and activity_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["not-working-why"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "were not in work or study around their birthday",
    one: "young person",
    counts:
      "Not in work or study because of illness or disability, because of pregnancy or parenting, or for another reason.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person of whom nothing is known is not counted.",
    for_example: "A young parent at home with a baby counts, as pregnancy or parenting.",
  },
  questions: ["How many are ill, how many are parents, and how many could work if there was a place?"],
  comparator: { none: "Published as a share of all care leavers, not as a number." },
  caveats: ["It describes the time around a birthday, not today."],
  sources: ["SSDA903: OC3"],
  source_flag: "903",
  see_also: ["cl-neet-19-21", "cl-eet-19-21"],
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: null, value: 1 }],
  },
});
