import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-duration",
  title: "Months in care",
  theme: "numbers",
  order: 9,
  description: "How long the children in our care have been in care this time: the months of the child in the middle.",
  rationale: "It tells whether children stay for a short while or grow up in care.",
  unit: "months",
  kind: "mean",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  value: "months_in_care_count",
  item_fields: ["episodes.DECOM", "episodes.RNE", "episodes.REC"],
  average: "median",
  reach_months: 240,
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["age-band", "unaccompanied"],
  words: {
    who: "children in our care",
    does: "have a known start of care",
    one: "child",
    counts:
      "Whole months since this time in care began. Half of the children have been in care for longer, half for less.",
    people:
      "Children in our care on the last day of the quarter. Those whose start is before our records are left out.",
    not_known: "Where the first record of a child does not say when care began, the months are not known.",
    for_example: "In care since 15 January: on 31 March that is two whole months.",
  },
  comparator: { none: "No council-level figure is published: the department shows it for those who left." },
  caveats: ["With few years of records the children who have been in care longest are missing from it."],
  sources: ["SSDA903: Episodes of all years held, DECOM and RNE"],
  source_flag: "903+H",
  see_also: ["cic-number"],
  example: {
    why: "A 10, B 22 and C 2 whole months: 10 in the middle; D's start is not known",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,31/05/2024,S,C2,N1,U6,,
B,31/05/2023,S,C2,N1,U6,,
C,15/01/2025,S,V2,N4,U6,,
D,01/03/2021,L,C2,N1,U6,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: null, denominator: 3, value: 10.0 }],
  },
});
