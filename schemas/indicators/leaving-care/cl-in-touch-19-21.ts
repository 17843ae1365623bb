import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-in-touch-19-21",
  title: "In touch with care leavers",
  theme: "leaving-care",
  order: 5,
  description: "The share of care leavers aged 19 to 21 with whom we were in touch around their birthday.",
  rationale: "We can help those we know.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21",
  numerator: "in_touch_code = 'YES'",
  item_fields: ["oc3.IN_TOUCH"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 19 and 21 and in_touch_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "were in touch with us around their birthday",
    one: "young person",
    counts: "The young person and their adviser were in touch around the birthday.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person who is not in touch, or did not want to be, stays in the bottom number.",
    for_example: "A young person who wrote to their adviser in the week after the birthday counts as in touch.",
  },
  questions: ["Whom have we lost, and who is looking for them?"],
  comparator: {
    series: "cl-in-touch-19-21",
    label: "Care leavers aged 19 to 21 in touch with their council",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_intouch",
  ],
  source_flag: "903",
  see_also: ["cl-eet-19-21", "cl-suitable-19-21"],
  example: {
    why: "A, B and D are in touch, C is not; E has died and F turned 17: both are left out",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: 4, value: 75.0 }],
  },
});
