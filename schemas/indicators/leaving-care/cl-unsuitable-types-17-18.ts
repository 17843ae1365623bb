import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-unsuitable-types-17-18",
  title: "Aged 17 to 18, in unsuitable homes",
  theme: "leaving-care",
  order: 18,
  description: "How many care leavers aged 17 to 18 lived somewhere unsuitable around their birthday, and where.",
  rationale: "Behind each of these is a young person without a safe place to live.",
  unit: "young people",
  kind: "count",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18 and is_unsuitably_housed",
  item_fields: ["oc3.ACCOM"],
  where_fields: ["oc3.DOB", "header.DOB", "oc3.ACCOM"],
  item_missing: "age_years between 17 and 18 and accommodation_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["accommodation-kind"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "lived somewhere unsuitable around their birthday",
    one: "young person",
    counts:
      "A home that their worker has judged unsuitable, by kind: bed and breakfast, custody, no fixed home, emergency and others.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person about whose home nothing is known is not counted.",
    for_example: "A young person sleeping on friends' sofas counts as without a fixed home.",
  },
  questions: ["What would it take to find each of them a home this month?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["It describes the time around a birthday, not today."],
  sources: ["SSDA903: OC3"],
  source_flag: "903",
  see_also: ["cl-suitable-17-18", "cl-bed-and-breakfast-17-18", "cl-custody-17-18"],
  example: {
    why: "B is in bed and breakfast, D in custody. B, born on 29 February, turned 17 on 28 February; E has died, G went home and F is 20: left out",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: null, value: 2 }],
  },
});
