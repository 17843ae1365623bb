import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "kinship-foster-share",
  title: "With relatives or friends who foster",
  theme: "homes",
  order: 10,
  description: "The share of children in our care who live with a relative or family friend who is their foster carer.",
  rationale: "Many children do well with people they know already, if those people get help.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  numerator: "placement_type_code in ('U1', 'U2', 'U3')",
  item_fields: ["episodes.PLACE"],
  item_missing: "not is_temporary_only and placement_type_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  words: {
    who: "children in our care",
    does: "live with a relative or friend who fosters",
    one: "child",
    counts: "Living with a relative or friend who is approved as the child's foster carer.",
    people: "Children in our care on the last day of the quarter.",
    not_known:
      "A child whose home is not recorded stays in the bottom number. Somebody in hospital or on holiday counts where they usually live.",
    for_example:
      "A child fostered by a grandmother counts. One who left care to live with her under a special guardianship order is no longer in care.",
  },
  questions: ["What help do relatives and friends get, and is it the same as for other foster carers?"],
  comparator: {
    series: "kinship-foster-share",
    label: "Children fostered by a relative or friend",
    period_kind: "snapshot",
    levels: ["england"],
  },
  sources: [
    "SSDA903: Episodes, PLACE U1 to U3, T0 to T4 bridged",
    "Department for Education, Children looked after in England including adoptions: national_cla_on_31_march_by_characteristics",
  ],
  source_flag: "903",
  see_also: ["foster-care-share", "long-term-foster-share"],
  example: {
    why: "C lives with an aunt who fosters, and is in hospital today; G is on a short break and H left that day: not counted",
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
