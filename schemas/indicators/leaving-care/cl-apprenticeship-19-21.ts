import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-apprenticeship-19-21",
  title: "Aged 19 to 21, in an apprenticeship",
  theme: "leaving-care",
  order: 16,
  description: "The share of care leavers aged 19 to 21 who were in an apprenticeship around their birthday.",
  rationale: "An apprenticeship pays, teaches, and often leads to a job. The council can offer some itself.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21",
  numerator: "activity_code in ('F4', 'P4')",
  item_fields: ["oc3.ACTIV"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 19 and 21 and activity_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "were in an apprenticeship around their birthday",
    one: "young person",
    counts: "An apprenticeship, full time or part time.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person in a job without an apprenticeship counts in the bottom number alone.",
  },
  comparator: {
    series: "cl-apprenticeship-19-21",
    label: "Care leavers aged 19 to 21 in an apprenticeship",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "It describes the time around a birthday, not today.",
    "Not told apart from other training and work before April 2021.",
  ],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_activity",
  ],
  source_flag: "903",
  see_also: ["cl-eet-19-21"],
  since: "2021-22",
  example: {
    why: "B is an apprentice. B, born on 29 February, turned 21 on 28 February; E has died and F turned 17: left out",
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
