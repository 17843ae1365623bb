import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "left-by-cao",
  title: "Left under a child arrangements order",
  theme: "permanence",
  order: 20,
  description:
    "The share of children leaving care for whom a court decided that they live with a relative or somebody else under a child arrangements order.",
  rationale: "One of the ways to a lasting family outside care.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  numerator: "reason_ceased_code = 'E41'",
  item_fields: ["episodes.REC"],
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band", "unaccompanied"],
  words: {
    who: "children who left care",
    does: "left under a child arrangements order",
    one: "child",
    counts: "Leaving care through a child arrangements order (a residence order in old records).",
    people: "Children and young people who left care in the 12 months, each once, by the last time they left.",
    not_known: "A child who left for a reason that was not recorded stays in the bottom number.",
    for_example: "A child who goes to live with an aunt under such an order in May counts.",
  },
  comparator: {
    series: "left-by-cao",
    label: "Children who ceased to be looked after: residence or child arrangements order",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  sources: [
    "SSDA903: Episodes, REC E41",
    "Department for Education, Children looked after in England including adoptions: la_children_who_ceased_during_the_year",
  ],
  source_flag: "903",
  see_also: ["left-by-cao-under-18", "left-by-sgo", "left-permanent-any"],
  example: {
    why: "A left this way; F left twice and counts by the last time, H had short breaks",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 7, value: 14.3 }],
  },
});
