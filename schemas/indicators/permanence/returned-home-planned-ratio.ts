import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "returned-home-planned-ratio",
  title: "Going home that was planned",
  theme: "permanence",
  order: 26,
  description: "Of children who went home to their parents, the share for whom that was the plan.",
  rationale: "Going home without a plan often ends in coming back into care.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  where: "reason_ceased_code in ('E4A', 'E4B')",
  numerator: "reason_ceased_code = 'E4A'",
  item_fields: ["episodes.REC"],
  where_fields: ["episodes.REC"],
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band"],
  words: {
    who: "children who went home",
    does: "went as planned",
    one: "child",
    counts: "Going home as part of the care plan.",
    people:
      "Children who left care in the 12 months to live with parents, or others with parental responsibility, each once, by the last time they left.",
    not_known: "A child whose reason for leaving was not recorded is in neither number.",
    for_example: "A child whose mother came and took the child home counts in the bottom number alone.",
  },
  questions: ["What happened when it was not the plan?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Episodes, REC E4A and E4B"],
  source_flag: "903",
  see_also: ["returned-home-planned"],
  example: {
    why: "of C and F, who went home, C went as planned; F left twice and counts by the last time, H had short breaks",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2020,WBRI
B,M,02/06/2022,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2006,BCRB
E,F,05/09/2015,WBRI
F,M,06/10/2012,WBRI
G,M,01/01/2007,WBRI
H,F,02/02/2014,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,10/05/2024,E41
B,01/09/2023,S,E1,N1,A5,01/02/2025,E12
C,01/06/2024,S,V2,N4,U6,05/06/2024,E4A
D,10/04/2020,S,C2,N1,U6,04/08/2024,E17
E,01/05/2022,S,C2,N1,U1,03/03/2025,E47
F,01/05/2024,S,V2,N5,U6,10/06/2024,E4A
F,01/09/2024,S,V2,N5,U6,20/12/2024,E4B
G,01/05/2021,S,C2,N1,U6,02/01/2025,E17
H,01/08/2024,S,V3,N2,U6,05/08/2024,E4A`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 2, value: 50.0 }],
  },
});
