import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-leavers",
  title: "Left care",
  theme: "numbers",
  order: 4,
  description: "How many children and young people left our care in the 12 months to the end of the quarter.",
  rationale: "Leaving at the right time, to the right place, is what care is for.",
  unit: "children",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band", "ethnic-group", "unaccompanied"],
  words: {
    who: "children",
    does: "left our care in the last 12 months",
    one: "child",
    counts: "Children who left care, each once, by the last time they left.",
    people: "Children and young people whose time in care ended in the 12 months, short breaks left out.",
    not_known: "A record that breaks off without a reason for leaving is not a leaver.",
    for_example:
      "A child who went home in May, came back in September and left again in February counts once, in February.",
  },
  questions: ["Where did they go, and did it last?"],
  comparator: {
    series: "cic-leavers",
    label: "Children ceasing to be looked after in the year",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: ["Many leave on their 18th birthday."],
  sources: [
    "SSDA903: Header, Episodes",
    "Department for Education, Children looked after in England including adoptions: cla_number_and_rate_per_10k_children",
  ],
  source_flag: "903",
  see_also: ["cic-starts", "left-by-adoption", "left-by-sgo"],
  example: {
    why: "A left twice and counts once; B is a short break; C moved home within care (X1); D left on the last day",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N4,U6,10/05/2024,E4A
A,01/09/2024,S,C1,N1,U6,01/02/2025,E4B
B,01/06/2024,S,V3,N2,U6,05/06/2024,E4A
C,10/04/2024,S,C2,N1,U6,01/12/2024,X1
C,01/12/2024,P,C2,N1,K2,,
D,01/05/2024,S,C2,N1,U6,31/03/2025,E11`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: null, value: 2 }],
  },
});
