import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "uasc-number-share",
  title: "Came alone, of children in our care",
  theme: "numbers",
  order: 48,
  description: "The share of children in our care who came to this country alone, seeking asylum.",
  rationale: "It shows how much of the work with children in care is work with those who came alone.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  numerator: "unaccompanied_code = 'only'",
  item_fields: ["uasc.DUC"],
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  needs: ["uasc"],
  words: {
    who: "children in our care",
    does: "came alone seeking asylum",
    one: "child",
    counts: "Children in our care whose status as an unaccompanied child has not ended by the day.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child whom the return does not list as unaccompanied is counted with the others.",
    for_example:
      "A young person whose claim was decided in January, so that the status ended, counts with the others in March.",
  },
  comparator: { none: "Published as a number: see how many came alone, which is set beside it." },
  sources: ["SSDA903: UASC, Episodes"],
  source_flag: "903",
  see_also: ["uasc-number", "uasc-share-0-17"],
  example: {
    why: "of four, A and C are unaccompanied: B's status ended on the day, C's ends after it, D never was; E is on a short break",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,M,01/05/2008,OOTH
B,M,02/06/2008,OOTH
C,M,03/07/2008,OOTH
D,M,04/08/2020,BCRB
E,F,05/05/2015,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N8,K2,,
B,01/09/2024,S,V2,N8,K2,,
C,01/06/2024,S,V2,N8,K2,,
D,01/06/2024,S,C2,N1,U6,,
E,29/03/2025,S,V3,N2,U6,,`,
      uasc: `CHILD,SEX,DOB,DUC
A,M,01/05/2008,
B,M,02/06/2008,31/03/2025
C,M,03/07/2008,01/04/2025`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
