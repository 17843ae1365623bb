import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-in-touch-17-18",
  title: "In touch, aged 17 to 18",
  theme: "leaving-care",
  order: 10,
  description: "The share of care leavers aged 17 to 18 with whom the council was in touch around their birthday.",
  rationale: "We can help those whom we know how to reach.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18",
  numerator: "in_touch_code = 'YES'",
  item_fields: ["oc3.IN_TOUCH"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 17 and 18 and in_touch_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "were in touch with us around their birthday",
    one: "young person",
    counts: "The young person and their adviser were in touch around the birthday.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person who is not in touch, or did not want to be, stays in the bottom number.",
    for_example: "A young person who wrote to their adviser in the week after the birthday counts as in touch.",
  },
  questions: ["Whom have we lost, and who is looking for them?"],
  comparator: {
    series: "cl-in-touch-17-18",
    label: "Care leavers aged 17 to 18 with whom the council was in touch",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_intouch",
  ],
  source_flag: "903",
  see_also: ["cl-in-touch-19-21"],
  example: {
    why: "A, B and D are in touch, C is not, H does not want to be. B, born on 29 February, turned 17 on 28 February; E has died, G went home and F is 20: left out",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: 5, value: 60.0 }],
  },
});
