import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "three-plus-placements",
  title: "Three or more homes in a year",
  theme: "homes",
  order: 4,
  description: "The share of children in our care who lived in three or more homes in the 12 months before.",
  rationale: "Every move can cost a child a school, friends and trust.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "looked_after_at_period_end",
  numerator: "placements_12_months_count >= 3",
  item_fields: ["episodes.DECOM", "episodes.DEC", "episodes.RNE", "episodes.PLACE"],
  reach_months: 12,
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "ethnic-group", "unaccompanied", "placement-group"],
  history_months: 12,
  words: {
    who: "children in our care",
    does: "lived in three or more homes in a year",
    one: "child",
    counts: "Three or more homes in the 12 months, the first one included.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child is counted by the homes on record.",
    for_example:
      "Hospital, holidays and other short stays are not homes. Being adopted by your foster carer is not a move.",
  },
  questions: [
    "What was behind each move: the child's plan, or a home that broke down?",
    "Were any of these moves on the way to a lasting home?",
  ],
  comparator: {
    series: "three-plus-placements",
    label: "Children looked after on 31 March who had three or more homes in the year",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "A move with the same carer to a new address does not count as a new home, unless the council has set it so.",
  ],
  sources: [
    "SSDA903: Episodes, PLACE and RNE",
    "Department for Education, Children looked after in England including adoptions: la_cla_placement_stability",
  ],
  source_flag: "903",
  see_also: ["long-term-stability", "social-worker-3plus"],
  example: {
    why: "A lived in three homes, with a stay in hospital bridged; B moved once; C changed status with the same carer",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,02/02/2009,BAFR
B,M,02/06/2012,WBRI
C,F,01/02/2022,MWBC`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,05/01/2024,S,V2,N1,U6,10/05/2024,X1
A,10/05/2024,P,V2,N1,K2,01/09/2024,X1
A,01/09/2024,P,V2,N1,T1,10/09/2024,X1
A,10/09/2024,P,V2,N1,K2,20/12/2024,X1
A,20/12/2024,P,V2,N1,U6,,
B,01/05/2023,S,C2,N1,U6,01/06/2024,X1
B,01/06/2024,P,C2,N1,U4,,
C,03/02/2022,S,C1,N1,U5,01/11/2024,X1
C,01/11/2024,P,E1,N1,A5,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
