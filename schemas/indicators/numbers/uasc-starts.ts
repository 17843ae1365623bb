import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "uasc-starts",
  title: "Came into care alone",
  theme: "numbers",
  order: 50,
  description: "The share of children coming into care who had come to this country alone, seeking asylum.",
  rationale: "Arrivals come in waves, by chance and by the national transfer scheme, and each needs a home at once.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "started_during_period",
  numerator: "unaccompanied_code = 'only'",
  item_fields: ["uasc.DUC"],
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  headline_shows: "numerator",
  breakdowns: ["sex", "age-band"],
  needs: ["uasc"],
  words: {
    who: "children who came into care",
    does: "had come alone seeking asylum",
    one: "child",
    counts: "Unaccompanied on the day that care began.",
    people: "Children who came into care in the 12 months, each once, by the first time.",
    not_known: "A child whom the return does not list as unaccompanied is counted with the others.",
    for_example: "A young person whose status ended on the day that care began is not counted.",
  },
  questions: ["How many came by the transfer scheme, and how many by themselves?"],
  comparator: {
    series: "uasc-starts",
    label: "Children who started to be looked after and were unaccompanied",
    period_kind: "r12",
    levels: ["england"],
  },
  sources: [
    "SSDA903: UASC, Episodes",
    "Department for Education, Children looked after in England including adoptions: national_cla_started_to_be_looked_after",
  ],
  source_flag: "903",
  see_also: ["uasc-number", "cic-starts"],
  example: {
    why: "A and C were unaccompanied on the day that care began, B's status ended on it; D came in twice and counts once, E had a short break",
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
      uasc: `CHILD,SEX,DOB,DUC
A,M,01/05/2008,
B,M,02/06/2008,01/09/2024
C,M,03/07/2008,02/06/2024`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
