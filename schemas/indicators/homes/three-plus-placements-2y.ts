import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "three-plus-placements-2y",
  title: "Three or more homes in two years",
  theme: "homes",
  order: 20,
  description:
    "The share of children in our care for two years or more who lived in three or more homes in those two years.",
  rationale: "Moves add up. A year alone can hide a child who moves every few months.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "lower-is-better",
  rank_polarity: "lower-is-better",
  population: "looked_after_at_period_end",
  where: "is_looked_after_24_months",
  numerator: "placements_24_months_count >= 3",
  item_fields: ["episodes.DECOM", "episodes.DEC", "episodes.RNE", "episodes.PLACE"],
  where_fields: ["episodes.DECOM", "episodes.RNE", "episodes.REC"],
  reach_months: 24,
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band"],
  history_months: 24,
  undecidable: "is_24_months_undecidable",
  words: {
    who: "children in our care for two years",
    does: "lived in three or more homes in that time",
    one: "child",
    counts:
      "Three or more homes on any day of the two years, the one at their start included. Hospital stays, holidays and short breaks are not homes.",
    people: "Children in our care on the last day of the quarter whose time in care began two years before or earlier.",
    not_known: "Where our records do not reach back far enough to tell, we show no figure.",
    for_example:
      "A child adopted by the foster carer has not moved. One back in the same home after a week in hospital has not moved.",
  },
  questions: ["What would have kept these children in the home before?"],
  comparator: {
    series: "three-plus-placements-2y",
    label: "Children looked after for 2 years who had three or more homes in those years",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "A move with the same carer to a new address does not count as a new home, unless the council has set it so.",
  ],
  sources: [
    "SSDA903: Episodes of three years, PLACE and RNE",
    "Department for Education, Children looked after in England including adoptions: la_cla_placement_stability",
  ],
  source_flag: "903+H",
  see_also: ["three-plus-placements", "long-term-stability"],
  example: {
    why: "A had three homes since 1 April 2023; B's second ended on that first day, so B had two; C was in hospital and went back: one; D has not been in care for two years",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2022,S,C2,N1,U6,01/10/2023,X1
A,01/10/2023,P,C2,N1,K2,01/02/2025,X1
A,01/02/2025,P,C2,N1,U6,,
B,01/05/2021,S,C2,N1,U6,01/05/2022,X1
B,01/05/2022,P,C2,N1,U6,01/04/2023,X1
B,01/04/2023,P,C2,N1,K2,01/09/2024,X1
B,01/09/2024,P,C2,N1,U4,,
C,01/06/2022,S,V2,N4,U6,01/08/2024,X1
C,01/08/2024,P,V2,N4,T1,10/08/2024,X1
C,10/08/2024,P,V2,N4,U6,,
D,02/04/2023,S,C2,N1,U6,01/08/2024,X1
D,01/08/2024,P,C2,N1,K2,01/09/2024,X1
D,01/09/2024,P,C2,N1,U6,,`,
    },
    coverage: "full_history",
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
