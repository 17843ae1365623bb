import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "adoption-decision-reversed",
  title: "Adoption plan changed",
  theme: "permanence",
  order: 44,
  description: "Of the plans for adoption that stood at some time in the 12 months, the share that was given up.",
  rationale: "A plan that changes means more waiting for a child, and sometimes the right thing.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "adoption_decisions_during_period",
  numerator: "is_reversed",
  item_fields: ["placed-adoption.DATE_PLACED_CEASED"],
  where_fields: ["episodes.DEC", "episodes.REC"],
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  headline_shows: "numerator",
  breakdowns: ["plan-changed-why"],
  needs: ["placed-adoption"],
  words: {
    who: "plans for adoption",
    does: "were given up",
    one: "child",
    counts: "Decisions that a child should be adopted which were ended in the period.",
    people:
      "Decisions that stood on any day of the period. A decision stands until it is ended or the child leaves care.",
    not_known: "A decision without an end date stands.",
    for_example: "A plan ended in May because no adopters were found counts; one that ended in adoption does not.",
  },
  questions: ["What is the plan for these children now?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: PlacedAdoption, Episodes"],
  source_flag: "903",
  see_also: ["placement-order-waiting", "placed-for-adoption"],
  example: {
    why: "of A, B and D, whose plans stood in the year, B's was given up; C's was given up the day before the year began",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/01/2021,WBRI
B,M,02/02/2021,WBRI
C,F,03/03/2020,AIND
D,M,04/04/2022,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/02/2022,S,E1,N1,A6,01/06/2024,E12
B,01/03/2022,S,E1,N1,U6,,
C,01/05/2022,S,C2,N1,U6,,
D,01/06/2022,S,C1,N1,U6,,`,
      "placed-adoption": `CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
A,01/01/2021,01/07/2022,,
B,02/02/2021,01/11/2022,01/05/2024,RD3
C,03/03/2020,01/02/2023,31/03/2024,RD1
D,04/04/2022,01/02/2025,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
