import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-neet-reasons-17-18",
  title: "Aged 17 to 18, why not in work",
  theme: "leaving-care",
  order: 24,
  description: "How many care leavers aged 17 to 18 were not in work or study around their birthday, and why.",
  rationale: "These young people need a next step, and somebody who takes it with them.",
  unit: "young people",
  kind: "count",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18 and is_not_in_work_or_study",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB", "oc3.ACTIV"],
  item_missing: "age_years between 17 and 18 and activity_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["not-working-why"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "were not in work or study around their birthday",
    one: "young person",
    counts:
      "Not in work or study because of illness or disability, because of pregnancy or parenting, or for another reason.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person of whom nothing is known is not counted.",
    for_example: "A young parent at home with a baby counts, as pregnancy or parenting.",
  },
  comparator: { none: "Published as a share of all care leavers, not as a number." },
  caveats: ["It describes the time around a birthday, not today."],
  sources: ["SSDA903: OC3"],
  source_flag: "903",
  see_also: ["cl-neet-17-18", "cl-eet-17-18"],
  example: {
    why: "B is ill; nothing is known of C. B, born on 29 February, turned 17 on 28 February; E has died, G went home and F is 20: left out",
    as_at: "2025-03-31",
    files: {
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2007,YES,F2,U1
B,29/02/2008,YES,G4,W2
C,01/07/2006,NO,0,0
D,01/08/2006,YES,F4,X2
E,01/09/2006,DIED,0,0
F,01/10/2004,YES,F1,B1
G,15/12/2006,RHOM,0,0
H,01/02/2007,REFU,P5,G1`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: null, value: 1 }],
  },
});
