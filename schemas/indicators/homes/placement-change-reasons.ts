import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "placement-change-reasons",
  title: "Why homes ended",
  theme: "homes",
  order: 21,
  description: "How many times a child in our care moved from one home to another in the 12 months, and why.",
  rationale: "Most moves can be foreseen. Those that carers or children ask for are the ones to learn from.",
  unit: "episodes",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "placement_changes_during_period",
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  breakdowns: ["home-ended-why"],
  words: {
    who: "times a child in our care",
    does: "moved from one home to another",
    one: "episode",
    counts: "Moves with a reason on record, by reason.",
    people: "Moves from one home to the next in the 12 months for which a reason was given.",
    not_known: "A move without a reason on record is not counted.",
    for_example: "A child who moved in May and again in September counts twice.",
  },
  comparator: {
    none: "No council-level figure is published for the number; the department publishes each reason's share.",
  },
  sources: ["SSDA903: Episodes, REASON_PLACE_CHANGE"],
  source_flag: "903",
  see_also: ["placement-change-reasons-breakdown", "three-plus-placements"],
  example: {
    why: "A moved twice and B once; a change of legal basis is no move; C moved the day before the year began, D is on short breaks",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,REASON_PLACE_CHANGE
A,01/05/2023,S,C2,N1,U6,01/05/2024,X1,CREQB
A,01/05/2024,P,C2,N1,K2,01/09/2024,X1,CARPL
A,01/09/2024,P,C2,N1,U6,01/01/2025,X1,
A,01/01/2025,L,C2,N1,U6,,,
B,01/09/2023,S,C1,N1,U6,01/04/2024,X1,CHILD
B,01/04/2024,P,C1,N1,U6,,,
C,01/06/2023,S,V2,N4,U6,31/03/2024,X1,STAND
C,31/03/2024,P,V2,N4,U6,30/09/2024,E4A,
D,01/06/2024,S,V3,N4,U6,02/06/2024,X1,OTHER
D,02/06/2024,P,V3,N4,U6,,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: null, value: 3 }],
  },
});
