import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "supported-accommodation-share",
  title: "16 and over, supported homes",
  theme: "homes",
  order: 13,
  description: "The share of young people in care aged 16 and over who live in supported accommodation.",
  rationale: "Some young people are ready for a place of their own with support; others still need a family.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  where: "age_band_code = '16-over'",
  numerator: "placement_group_code = 'supported'",
  item_fields: ["episodes.PLACE"],
  where_fields: ["header.DOB"],
  item_missing: "age_band_code = '16-over' and not is_temporary_only and placement_type_code is null",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["unaccompanied"],
  words: {
    who: "young people in our care aged 16 and over",
    does: "live in supported accommodation",
    one: "young person",
    counts:
      "Living in registered supported accommodation, or in semi-independent or independent living in older records.",
    people: "Young people in our care on the last day of the quarter who are 16 or over.",
    not_known:
      "A child whose home is not recorded stays in the bottom number. Somebody in hospital or on holiday counts where they usually live.",
    for_example: "A young person who turned 16 on the last day of the quarter counts; one of 15 does not.",
  },
  questions: ["Who visits these young people, and how often?"],
  comparator: { none: "Published figures divide by all children in care: see that share, which is compared." },
  caveats: [
    "Homes of this kind had to be registered with Ofsted by 28 October 2023, and the codes changed with it: figures before and after differ.",
  ],
  sources: ["SSDA903: Episodes, PLACE K3 (H5 and P2 in older years)"],
  source_flag: "903",
  see_also: ["supported-accommodation-share-all", "supported-accommodation-under-16"],
  example: {
    why: "of E and F, who are 16 or over, E lives in supported accommodation; I turns 16 tomorrow; G is on a short break and H left that day: not counted",
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
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
