import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-bed-and-breakfast-17-18",
  title: "Aged 17 to 18, in bed and breakfast",
  theme: "leaving-care",
  order: 20,
  description:
    "How many care leavers aged 17 to 18 lived in bed and breakfast around their birthday. It should be none.",
  rationale: "Bed and breakfast is no home for a young person starting out.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18",
  numerator: "accommodation_kind_code = 'W'",
  item_fields: ["oc3.ACCOM"],
  where_fields: ["oc3.DOB", "header.DOB"],
  item_missing: "age_years between 17 and 18 and accommodation_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  headline_shows: "numerator",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "lived in bed and breakfast around their birthday",
    one: "young person",
    counts: "Bed and breakfast, whether it was judged suitable or not.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person put up for two nights counts if they were there around the birthday.",
  },
  comparator: {
    series: "cl-bed-and-breakfast-17-18",
    label: "Care leavers aged 17 and 18 in bed and breakfast",
    period_kind: "r12",
    levels: ["england"],
  },
  caveats: ["It describes the time around a birthday, not today."],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: national_accommodation_of_care_leavers",
  ],
  source_flag: "903",
  see_also: ["cl-suitable-17-18"],
  example: {
    why: "B is in bed and breakfast. B, born on 29 February, turned 17 on 28 February; E has died, G went home and F is 20: left out",
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
