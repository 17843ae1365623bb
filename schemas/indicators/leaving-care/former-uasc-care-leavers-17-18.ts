import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "former-uasc-care-leavers-17-18",
  title: "Aged 17 to 18, who had come alone",
  theme: "leaving-care",
  order: 32,
  description: "The share of care leavers aged 17 to 18 who had come to this country alone, seeking asylum.",
  rationale: "Many wait for a decision on their claim, and may not work until it comes.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "care_leavers_during_period",
  where: "age_years between 17 and 18",
  numerator: "unaccompanied_code = 'only'",
  item_fields: ["uasc.CHILD"],
  where_fields: ["oc3.DOB", "header.DOB"],
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  breakdowns: ["sex"],
  needs: ["oc3", "uasc"],
  words: {
    who: "care leavers aged 17 to 18",
    does: "had come alone seeking asylum",
    one: "young person",
    counts: "Listed as unaccompanied in a return of any year that we hold.",
    people: "Care leavers aged 17 to 18, by the birthday that fell in the 12 months.",
    not_known: "A young person who was unaccompanied before our records begin is not seen.",
    for_example: "A young man whose claim was decided at 17 still counts.",
  },
  comparator: {
    none: "The department publishes England's figure for 17 and for 18 year olds apart, in percentages and not in counts.",
  },
  caveats: ["It sees no further back than the returns that are held."],
  sources: ["SSDA903: OC3, and UASC of all years held"],
  source_flag: "903+H",
  see_also: ["uasc-number"],
  example: {
    why: "A and C had come alone, the status of C has ended; E has died and is left out",
    as_at: "2025-03-31",
    files: {
      oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
A,01/05/2006,YES,F2,Z1
B,02/06/2006,YES,F2,U1
C,03/07/2006,YES,F2,Z1
D,04/08/2006,YES,F2,Z1
E,05/09/2006,DIED,0,0`,
      uasc: `CHILD,SEX,DOB,DUC
A,F,01/05/2006,
C,F,03/07/2006,03/07/2024`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
