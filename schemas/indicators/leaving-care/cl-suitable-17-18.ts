import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-suitable-17-18",
  title: "Aged 17 to 18, in suitable homes",
  theme: "leaving-care",
  order: 17,
  description: "The share of care leavers aged 17 to 18 who lived somewhere suitable around their birthday.",
  rationale: "Nothing else works without a safe place to live.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18 and coalesce(accommodation_kind_code, '0') not in ('G', 'H', 'R')",
  numerator: "is_suitably_housed",
  item_fields: ["oc3.ACCOM"],
  where_fields: ["oc3.DOB", "header.DOB", "oc3.ACCOM"],
  item_missing: "age_years between 17 and 18 and accommodation_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "lived somewhere suitable around their birthday",
    one: "young person",
    counts: "A home that their worker has judged suitable: safe, secure and affordable.",
    people:
      "Care leavers whose 17th or 18th birthday fell in the 12 months. We ask what they were doing around that birthday. Those who live abroad, were deported, or whose address is not known are left out.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person in custody or in bed and breakfast counts as not suitably housed.",
  },
  questions: ["Where do the others live tonight?"],
  comparator: {
    series: "cl-suitable-17-18",
    label: "Care leavers aged 17 to 18 in accommodation considered suitable",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "It describes the time around a birthday, not today.",
    "Suitable is a judgement, and councils may judge differently.",
  ],
  sources: [
    "SSDA903: OC3",
    "Department for Education, Children looked after in England including adoptions: la_care_leavers_accommodation_suitability",
  ],
  source_flag: "903",
  see_also: ["cl-suitable-19-21", "cl-unsuitable-types-17-18"],
  example: {
    why: "A lives somewhere suitable, B in bed and breakfast, D in custody, nothing is known of C; H is abroad. B, born on 29 February, turned 17 on 28 February; E has died, G went home and F is 20: left out",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 4, value: 25.0 }],
  },
});
