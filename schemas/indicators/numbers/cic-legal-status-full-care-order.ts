import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-legal-status-full-care-order",
  title: "On a full care order",
  theme: "numbers",
  order: 30,
  description: "The share of children in our care who are on a full care order.",
  rationale: "The legal basis says who shares parental responsibility, and which plans a court must approve.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  numerator: "legal_group_code = 'full-care-order'",
  item_fields: ["episodes.LS"],
  item_missing: "legal_group_code = 'unknown'",
  parts_of: "cic-legal-status",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  words: {
    who: "children in our care",
    does: "are on a full care order",
    one: "child",
    counts: "A full care order (section 31). By the newest status on the last day of the quarter.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child whose legal status is not recorded stays in the bottom number.",
    for_example: "A child on an interim order in March and a full order from 1 April is not counted in March.",
  },
  comparator: {
    none: "No council-level figure is published, and the figure for England puts full and interim orders together.",
  },
  sources: ["SSDA903: Episodes, LS"],
  source_flag: "903",
  see_also: [
    "cic-number",
    "cic-legal-status-interim-care-order",
    "cic-legal-status-placement-order",
    "cic-legal-status-voluntary",
  ],
  example: {
    why: "J is on a full care order; G is on a short break and H left that day: not counted",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,MWBC
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB
E,M,31/03/2009,WBRI
F,F,29/02/2008,OOTH
G,M,01/05/2012,WBRI
H,M,01/05/2011,WBRI
I,M,01/04/2009,WIRI
J,F,10/10/2013,REFU
K,F,01/05/2024,MOTH`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
A,01/05/2023,S,E1,N1,U4,PR1,,
B,01/09/2023,S,C1,N1,K1,PR2,,
C,01/06/2024,S,V2,N4,U3,PR1,10/03/2025,X1
C,10/03/2025,P,V2,N4,T1,,,
D,01/10/2023,S,E1,N1,A6,PR1,,
E,01/02/2024,S,J1,N6,K3,PR4,,
F,01/07/2024,S,V2,N8,Z1,,,
G,29/03/2025,S,V3,N2,U6,PR1,,
H,01/05/2022,S,C2,N1,U6,PR1,31/03/2025,E4A
I,01/12/2024,S,L2,N5,K3,PR5,,
J,01/02/2021,S,C2,N1,P1,PR0,,
K,02/05/2024,S,C1,N1,U6,PR4,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 9, value: 11.1 }],
  },
});
