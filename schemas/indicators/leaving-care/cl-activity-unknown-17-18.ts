import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-activity-unknown-17-18",
  title: "Aged 17 to 18, work or study unknown",
  theme: "leaving-care",
  order: 12,
  description:
    "The share of care leavers aged 17 to 18 of whom we did not know what they were doing around their birthday.",
  rationale: "A young person of whom we know nothing cannot be helped, and makes the other figures less sure.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18",
  numerator: "activity_code = '0'",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 17 and 18 and activity_code is null",
  parts_of: "cl-activity-17-18",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "did things that we do not know of",
    one: "young person",
    counts: "What they did around the birthday was not known.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person for whom the answer was left blank stays in the bottom number.",
    for_example: "A young person who does not answer calls or letters counts.",
  },
  comparator: {
    series: "cl-activity-unknown-17-18",
    label: "Care leavers aged 17 to 18 whose activity was not known",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_activity",
  ],
  source_flag: "903",
  see_also: ["cl-eet-17-18", "cl-in-touch-17-18"],
  example: {
    why: "nothing is known of C. B, born on 29 February, turned 17 on 28 February; E has died, G went home and F is 20: left out",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 5, value: 20.0 }],
  },
});
