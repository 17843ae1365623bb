import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-starts-rate",
  title: "Came into care per 10,000",
  theme: "numbers",
  order: 7,
  description: "How many of every 10,000 children who live here came into our care in the 12 months.",
  rationale: "Puts councils of different sizes on one scale.",
  unit: "per 10,000",
  kind: "rate",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "started_during_period",
  per: "population-0-17",
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  breakdowns: ["unaccompanied"],
  needs: ["population-estimates"],
  words: {
    who: "children",
    does: "came into our care in the 12 months",
    one: "child",
    counts: "Coming into care in the 12 months to the end of the quarter, each child once. Short breaks do not count.",
    people: "All children aged 0 to 17 who live in the area, by the population estimate.",
    not_known: "A child whose first record here does not say when care began is not counted.",
    for_example: "A child who came into care twice in the year counts once.",
  },
  comparator: {
    series: "cic-starts-rate",
    label: "Children starting to be looked after in the year, rate per 10,000",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "The rate moves when the population estimate is revised, even if the number of children does not.",
    "Brothers and sisters come into care together, so the likely range is a little too narrow.",
  ],
  sources: [
    "SSDA903: Header, Episodes",
    "Office for National Statistics, mid-year population estimates",
    "Department for Education, Children looked after in England including adoptions: cla_number_and_rate_per_10k_children",
  ],
  source_flag: "903+ONS",
  see_also: ["cic-starts", "cic-rate"],
  example: {
    why: "A, B, C and D came into care, D twice; E had a short break",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,M,01/05/2008,OOTH
B,M,02/06/2008,OOTH
C,M,03/07/2008,OOTH
D,M,04/08/2020,BCRB
E,F,05/05/2015,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N8,K2,,
B,01/09/2024,S,V2,N8,K2,,
C,01/06/2024,S,V2,N8,K2,,
D,01/04/2024,S,C2,N1,U6,01/07/2024,E4A
D,01/11/2024,S,C2,N1,U6,,
E,01/06/2024,S,V3,N2,U6,05/06/2024,E4A`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 4, denominator: 1000, value: 40.0 }],
    population: 1000,
  },
});
