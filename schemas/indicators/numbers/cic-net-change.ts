import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-net-change",
  title: "Change since the quarter before",
  theme: "numbers",
  order: 10,
  description: "How many more or fewer children are in our care than at the end of the quarter before.",
  rationale: "It says whether we will need more homes or fewer.",
  unit: "children",
  kind: "change",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "joined_or_left_during_period",
  value: "change",
  period_kinds: ["quarter"],
  headline_period_kind: "quarter",
  history_months: 1,
  words: {
    who: "children in our care",
    does: "than at the end of the quarter before",
    one: "child",
    counts: "Children in our care on the last day of this quarter, less those on the last day of the one before.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child missing from a newer return is not in our care then.",
    for_example: "Two children came and five left: three fewer. One who came and left in between changes nothing.",
  },
  comparator: { none: "No council-level figure is published." },
  caveats: [
    "It need not equal those who came in less those who left: a child can come and go more than once, and some returns break off without a reason.",
  ],
  sources: ["SSDA903: Episodes"],
  source_flag: "903",
  see_also: ["cic-number", "cic-starts", "cic-leavers"],
  example: {
    why: "since 31 December C joined, A and B left: one fewer; D came and went in between",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,C2,N1,U6,01/02/2025,E4A
B,01/05/2024,S,C2,N1,U6,31/03/2025,E4A
C,01/01/2025,S,C2,N1,U6,,
D,05/01/2025,S,V2,N4,U6,20/02/2025,E4A`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "quarter", numerator: -1, denominator: null, value: -1 }],
  },
});
