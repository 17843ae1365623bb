import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "long-term-foster-share",
  title: "Long-term foster homes",
  theme: "homes",
  order: 18,
  description: "The share of children in foster care whose foster home is meant to last until they grow up.",
  rationale: "Knowing that a home will last lets a child settle.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  population: "looked_after_at_period_end",
  where: "placement_group_code = 'foster'",
  numerator: "placement_type_code in ('U1', 'U4')",
  item_fields: ["episodes.PLACE"],
  where_fields: ["episodes.PLACE"],
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  words: {
    who: "children in foster care",
    does: "are in a long-term foster home",
    one: "child",
    counts: "Foster homes recorded as long term, with relatives and friends or with others.",
    people: "Children in foster care on the last day of the quarter.",
    not_known: "A child whose home is not recorded is in neither number.",
    for_example:
      "A child whose carers were matched with them for good in May counts from the day that the return says so.",
  },
  questions: ["Which children wait for a decision that this home is for good?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Episodes, PLACE U1 and U4 of U1 to U6"],
  source_flag: "903",
  see_also: ["foster-care-share", "long-term-stability"],
  example: {
    why: "of A, C and K in foster care, A is there for the long term; G is on a short break and H left that day: not counted",
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
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
