import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-rate",
  title: "Children in care per 10,000",
  theme: "numbers",
  order: 2,
  description: "How many of every 10,000 children who live here are in our care.",
  rationale: "Puts councils of different sizes on one scale.",
  unit: "per 10,000",
  kind: "rate",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  per: "population-0-17",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: ["unaccompanied"],
  needs: ["population-estimates"],
  words: {
    who: "children",
    does: "are in our care",
    one: "child",
    counts: "Children in our care on the last day of the quarter.",
    people:
      "Divided by all children aged 0 to 17 who live in the area, as the Office for National Statistics estimates them.",
    not_known: "The estimate is about the middle of the year before. Each figure names the one that was used.",
    for_example: "221 children in care where 43,711 children live is 51 in every 10,000.",
  },
  questions: ["Are we higher or lower than councils like us, and do we know why?"],
  comparator: {
    series: "cic-rate",
    label: "Children looked after on 31 March, rate per 10,000",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "The rate moves when the population estimate is revised, even if the number of children in care does not.",
    "Brothers and sisters come into care together, so the likely range is a little too narrow.",
  ],
  sources: [
    "SSDA903: Header, Episodes",
    "Office for National Statistics, mid-year population estimates",
    "Department for Education, Children looked after in England including adoptions: cla_number_and_rate_per_10k_children",
  ],
  source_flag: "903+ONS",
  see_also: ["cic-number"],
  example: {
    why: "Two children in care where 4,000 live: 5 in every 10,000",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,10/05/2024,S,C2,N1,U6,,
B,01/06/2024,S,V2,N2,U6,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 4000, value: 5.0 }],
    population: 4000,
  },
});
