import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "starts-after-permanence",
  title: "Into care after a permanent home",
  theme: "permanence",
  order: 40,
  description:
    "The share of children coming into care who had been adopted before, or had lived with special guardians or under a child arrangements order.",
  rationale: "When a lasting family does not last, somebody should learn from it.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "started_during_period",
  where: "previous_permanence_code in ('P1', 'P2', 'P3', 'Z1')",
  numerator: "previous_permanence_code in ('P1', 'P2', 'P3')",
  item_fields: ["previous-permanence.PREV_PERM"],
  where_fields: ["previous-permanence.PREV_PERM"],
  item_missing: "previous_permanence_code is null",
  period_kinds: ["r36", "r12"],
  headline_period_kind: "r36",
  breakdowns: ["sex"],
  needs: ["previous-permanence"],
  words: {
    who: "children who came into care",
    does: "had had a permanent family before",
    one: "child",
    counts:
      "Adoption, special guardianship or a child arrangements order before coming into care, arranged by any council.",
    people: "Children who came into care in the period, each once, by the first time, of whom it is known.",
    not_known: "A child of whom it is not known is in neither number.",
    for_example: "A child adopted at 2 who comes into care at 13 counts.",
  },
  questions: ["What help had these families asked for, and when?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["A child adopted in another council may come under a new name and not be known as such."],
  sources: ["SSDA903: PrevPerm, Episodes"],
  source_flag: "903+H",
  see_also: ["cic-starts", "left-permanent-any"],
  example: {
    why: "of A, B and D, of whom it is known, A and D had had a permanent family; of C it is not known",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,M,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2015,AIND
D,M,04/08/2018,BCRB
E,F,05/05/2015,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,C2,N1,U6,,
B,01/09/2024,S,V2,N5,K2,,
C,01/06/2024,S,V2,N4,U6,10/06/2024,E4A
C,01/12/2024,S,V2,N4,U6,,
D,01/11/2024,S,C2,N1,U6,,
E,01/06/2024,S,V3,N2,U6,05/06/2024,E4A`,
      "previous-permanence": `CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM
A,01/05/2012,P2,990,ZZ/05/2023
B,02/06/2010,Z1,,
C,03/07/2015,P4,,
D,04/08/2018,P1,802,01/04/2022`,
    },
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 3, value: 66.7 },
      { period_end: "2025-03-31", period_kind: "r36", numerator: null, denominator: null, status: "history_too_short" },
    ],
  },
});
