import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "left-by-adoption",
  title: "Left care to be adopted",
  theme: "permanence",
  order: 1,
  description: "The share of children leaving care who were adopted.",
  rationale: "For some children adoption is the lasting family they need. It is right for some, never for all.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  numerator: "reason_ceased_code in ('E11', 'E12')",
  item_fields: ["episodes.REC"],
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band"],
  words: {
    who: "children who left care",
    does: "were adopted",
    one: "child",
    counts: "Leaving care through an adoption order.",
    people: "Children and young people who left care in the 12 months, each once, by the last time they left.",
    not_known: "A child who left for a reason that was not recorded stays in the bottom number.",
    for_example:
      "A child adopted in June counts. A child who moved in with adopters in June and was adopted the next May counts the next year.",
  },
  questions: ["How long did children wait for their adoptive family?", "How many children wait now?"],
  comparator: {
    series: "left-by-adoption",
    label: "Children who ceased to be looked after: adopted",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "The share should not approach 100%: other ways of leaving are right for many children.",
    "Small numbers: one family of brothers and sisters can move the figure by several points.",
  ],
  sources: [
    "SSDA903: Episodes, REC E11 and E12",
    "Department for Education, Children looked after in England including adoptions: la_children_who_ceased_during_the_year",
  ],
  source_flag: "903",
  see_also: ["left-by-sgo", "cic-leavers"],
  example: {
    why: "Of four who left, A and B were adopted; E is still in care",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2022,WBRI
B,M,02/06/2021,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2006,BCRB
E,F,05/09/2018,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,E1,N1,A6,10/05/2024,E11
B,01/09/2023,S,E1,N1,A5,01/02/2025,E12
C,01/06/2024,S,V2,N4,U6,05/06/2024,E4A
D,10/04/2020,S,C2,N1,U6,04/08/2024,E17
E,01/05/2024,S,C2,N1,A4,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
