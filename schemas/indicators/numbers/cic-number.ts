import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-number",
  title: "Children in our care",
  theme: "numbers",
  order: 1,
  description: "How many children the council looks after on the last day of the quarter.",
  rationale:
    "The starting point for every other figure: it says how many children depend on us, and for which services we need to plan.",
  unit: "children",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  breakdowns: [
    "sex",
    "age-band",
    "ethnic-group",
    "legal-group",
    "placement-group",
    "category-of-need",
    "time-in-care",
    "unaccompanied",
  ],
  words: {
    who: "children",
    does: "are in our care",
    one: "child",
    counts: "Every child looked after by the council at the end of the day.",
    people:
      "All children in our care, whatever the legal basis. Children who come for a series of short breaks are not counted.",
    not_known: "A child is counted even when something else on the record is missing.",
    for_example:
      "A child who goes home on 31 March is not counted on 31 March. A child who comes into care on that day is.",
  },
  questions: [
    "Is the number moving because more children come in, or because fewer leave?",
    "Do we have enough homes for the ages we see?",
  ],
  comparator: {
    series: "cic-number",
    label: "Children looked after on 31 March",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Children in care are a complete count, not a sample."],
  sources: [
    "SSDA903: Header, Episodes",
    "Department for Education, Children looked after in England including adoptions: cla_number_and_rate_per_10k_children",
  ],
  source_flag: "903",
  see_also: ["cic-rate", "cic-starts", "cic-leavers"],
  example: {
    why: "B has short breaks and C goes home on the day: A and D are in care",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,10/05/2024,S,C2,N1,U6,,
B,01/06/2024,S,V3,N2,U6,,
C,01/07/2024,S,V2,N4,K2,31/03/2025,E4A
D,31/03/2025,S,L2,N1,U6,,`,
    },
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: null, value: 2 },
      { period_end: "2024-06-30", period_kind: "snapshot", numerator: 1, denominator: null, value: 1 },
    ],
  },
});
