import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cl-suitable-19-21",
  title: "Care leavers in suitable homes",
  theme: "leaving-care",
  order: 4,
  description: "The share of care leavers aged 19 to 21 who lived somewhere suitable around their birthday.",
  rationale: "Nothing else works without a safe place to live.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "care_leavers_during_period",
  where: "age_years between 19 and 21 and coalesce(accommodation_kind_code, '0') not in ('G', 'H', 'R')",
  numerator: "is_suitably_housed",
  item_fields: ["oc3.ACCOM"],
  where_fields: ["oc3.DOB", "header.DOB", "oc3.ACCOM"],
  item_missing: "age_years between 19 and 21 and accommodation_code is null",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "unaccompanied"],
  needs: ["oc3"],
  words: {
    who: "care leavers aged 19 to 21",
    does: "lived somewhere suitable around their birthday",
    one: "young person",
    counts: "A home that their worker has judged suitable: safe, secure and affordable.",
    people:
      "Care leavers whose 19th, 20th or 21st birthday fell in the 12 months. We ask what they were doing around that birthday. Those who live abroad, were deported, or whose address is not known are left out.",
    not_known: "A young person about whom nothing is known stays in the bottom number.",
    for_example: "A young person in custody or in bed and breakfast counts as not suitably housed.",
  },
  questions: ["Where do the others live tonight?", "How many have moved more than once this year?"],
  comparator: {
    series: "cl-suitable-19-21",
    label: "Care leavers aged 19 to 21 in accommodation considered suitable",
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
  see_also: ["cl-in-touch-19-21"],
  example: {
    why: "A lives somewhere suitable, B in bed and breakfast, nothing is known of C; D is abroad, E has no known address and F turned 17: left out",
    as_at: "2025-03-31",
    files: {
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2005,YES,F2,U1
B,01/06/2004,YES,P5,W2
C,01/07/2003,NO,0,0
D,01/08/2005,YES,G5,G1
E,01/09/2004,YES,G5,R1
F,01/10/2007,YES,F2,B1`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
