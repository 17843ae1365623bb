import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-starts",
  title: "Came into care",
  theme: "numbers",
  order: 3,
  description: "How many children came into our care in the 12 months to the end of the quarter.",
  rationale: "Shows the demand that is coming, before the number in care moves.",
  unit: "children",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "started_during_period",
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band", "ethnic-group", "unaccompanied", "category-of-need"],
  words: {
    who: "children",
    does: "came into our care in the last 12 months",
    one: "child",
    counts: "Children who came into care, each once.",
    people: "Children whose time in care began in the 12 months, short breaks left out.",
    not_known: "A child whose earliest record is not the start of care has no known start, and is not counted here.",
    for_example: "A child who came in, went home and came in again within the year counts once.",
  },
  questions: ["What help did these families have before?", "How many had been in care before?"],
  comparator: {
    series: "cic-starts",
    label: "Children starting to be looked after in the year",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "A child who moves to us from another council counts as a start here and as a leaver there.",
    "Starts less leavers need not equal the change in the number in care: a child can come and go more than once.",
  ],
  sources: [
    "SSDA903: Header, Episodes",
    "Department for Education, Children looked after in England including adoptions: cla_number_and_rate_per_10k_children",
  ],
  source_flag: "903",
  see_also: ["cic-leavers", "cic-need-abuse-neglect"],
  example: {
    why: "A came in twice and counts once; B has short breaks; C came in the year before",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N4,U6,10/05/2024,E4A
A,01/09/2024,S,C1,N1,U6,,
B,01/06/2024,S,V3,N2,U6,,
C,31/03/2024,S,C2,N1,U6,,
D,01/04/2024,S,C2,N1,U6,,`,
    },
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: null, value: 2 },
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 2, denominator: null, value: 2 },
    ],
  },
});
