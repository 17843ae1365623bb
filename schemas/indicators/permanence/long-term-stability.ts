import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "long-term-stability",
  title: "Settled with the same carer",
  theme: "permanence",
  order: 4,
  description:
    "The share of children under 16, in care for at least two and a half years, who have lived with the same carer for two years or more.",
  rationale: "A lasting bond with one carer is what helps children most.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "higher-is-better",
  rank_polarity: "higher-is-better",
  population: "looked_after_at_period_end",
  where: "is_stability_base",
  numerator: "is_stability_same_carer",
  item_fields: ["episodes.DECOM", "episodes.RNE", "episodes.PLACE"],
  where_fields: ["header.DOB", "episodes.DECOM", "episodes.RNE"],
  reach_months: 30,
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["sex", "age-band", "placement-group"],
  undecidable: "is_stability_undecidable",
  words: {
    who: "children in long-term care",
    does: "have kept the same carer for two years",
    one: "child",
    counts:
      "The same carer for at least two years, or living with adopters and, with the home before, at least two years.",
    people: "Children under 16 on the last day of the quarter who came into care at least two and a half years before.",
    not_known: "Where our records do not reach back far enough to tell, we show no figure.",
    for_example:
      "A child whose foster carer moved house counts as settled: the carer is the same. So does a child adopted by the foster carer.",
  },
  questions: ["Who are the children who moved, and what was behind it?", "Could any of these homes be made permanent?"],
  comparator: {
    series: "long-term-stability",
    label:
      "Children looked after for at least 2.5 years and under 16 who lived with the same carer for at least 2 years",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Needs several years of records; with too few the figure is not shown."],
  sources: [
    "SSDA903: Episodes of all years held",
    "Department for Education, Children looked after in England including adoptions: la_cla_placement_stability",
  ],
  source_flag: "903+H",
  see_also: ["three-plus-placements"],
  example: {
    why: "A kept the carer through a change of status; B moved in 2023; C is 16; D came in too lately",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/01/2012,WBRI
B,M,15/08/2010,WBRI
C,F,31/03/2009,BAFR
D,M,01/02/2015,MWBC`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,10/05/2019,S,C2,N1,U6,01/05/2024,X1
A,01/05/2024,T,C2,N1,U4,,
B,01/03/2022,S,C2,N1,U6,01/07/2023,X1
B,01/07/2023,P,C2,N1,U4,,
C,01/03/2019,S,C2,N1,U6,,
D,01/10/2022,S,C2,N1,U6,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
