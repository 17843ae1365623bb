import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "placement-order-waiting",
  title: "Waiting for an adoptive family",
  theme: "permanence",
  order: 11,
  description: "How many children have a court order that allows adoption and do not live with adopters yet.",
  rationale: "A court has agreed to adoption, and the child is still waiting for a family.",
  unit: "children",
  kind: "count",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  where: "legal_group_code = 'placement-order' and legal_status_code = 'E1' and placement_group_code <> 'adoption'",
  where_fields: ["episodes.LS", "episodes.PLACE"],
  item_missing: "legal_group_code = 'unknown'",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  words: {
    who: "children",
    does: "may be adopted and wait for adopters",
    one: "child",
    counts:
      "A court order that allows adoption, and a home that is not with adopters. An old freeing order does not count.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child whose legal status is not recorded is not counted.",
    for_example: "A child with such an order who stays with foster carers counts until the move to adopters.",
  },
  questions: ["How long has each child waited, and what is still missing?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Episodes, LS E1 and PLACE"],
  source_flag: "903",
  see_also: ["placed-for-adoption"],
  example: {
    why: "A waits, D lives with adopters already, L has a freeing order; G is on a short break and H left that day: not counted",
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
K,F,01/05/2024,MOTH
L,M,01/05/2009,WBRI`,
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
K,02/05/2024,S,C1,N1,U6,PR4,,
L,02/05/2023,S,D1,N1,U6,PR4,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: null, value: 1 }],
  },
});
