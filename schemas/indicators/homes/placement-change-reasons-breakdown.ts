import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "placement-change-reasons-breakdown",
  title: "Homes that broke down",
  theme: "homes",
  order: 22,
  description:
    "Of the moves from one home to another, the share that was asked for by the carer, the child or a council, or followed concerns about the care.",
  rationale: "Each of these is a home that did not hold.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "placement_changes_during_period",
  numerator: "is_breakdown",
  item_fields: ["episodes.REASON_PLACE_CHANGE"],
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  words: {
    who: "moves",
    does: "came from a home that broke down",
    one: "episode",
    counts:
      "An allegation, standards of care, approval removed, or the carer, the child or a council asking for it to end.",
    people: "Moves from one home to the next in the 12 months for which a reason was given.",
    not_known: "A move without a reason on record is in neither number.",
    for_example: "A move because of the care plan, or because a carer retired, counts in the bottom number alone.",
  },
  questions: ["What did carers ask for before they gave notice?"],
  comparator: { none: "No council-level figure is published for these reasons together." },
  sources: ["SSDA903: Episodes, REASON_PLACE_CHANGE"],
  source_flag: "903",
  see_also: ["placement-change-reasons"],
  example: {
    why: "A's carer and B asked for the move, A's second was the care plan; C moved the day before the year began, D is on short breaks",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 3, value: 66.7 }],
  },
});
