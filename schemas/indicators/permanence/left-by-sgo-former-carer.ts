import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "left-by-sgo-former-carer",
  title: "Special guardian was the foster carer",
  theme: "permanence",
  order: 29,
  description: "Of the children who left care to a special guardian, how many stayed with the foster carer they knew.",
  rationale: "The child does not move: the carer whom the child knows becomes the guardian.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  where: "reason_ceased_code in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')",
  numerator: "reason_ceased_code in ('E43', 'E45', 'E46')",
  item_fields: ["episodes.REC"],
  where_fields: ["episodes.REC"],
  period_kinds: ["calendar-year", "r12", "ytd"],
  headline_period_kind: "calendar-year",
  headline_shows: "numerator",
  words: {
    who: "children who went to special guardians",
    does: "went to the foster carer they had",
    one: "child",
    counts: "A special guardianship order to a former foster carer, whether of the family or not.",
    people:
      "Children who left care to live with a special guardian in the period, each once, by the last time they left.",
    not_known: "The code tells it of every child who left to a special guardian.",
    for_example: "A grandmother who was approved as a foster carer and became the special guardian counts.",
  },
  questions: ["What help do foster carers keep when they become special guardians?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["A carer can be both the former foster carer and of the family: this share and that one overlap."],
  sources: ["SSDA903: Episodes, REC E45 and E46 (E43 before 2018/19)"],
  source_flag: "903",
  see_also: ["left-by-sgo", "left-by-sgo-relative"],
  example: {
    why: "A (E45) and D (E46) stayed with their foster carers, B (E47) and E (E48) did not; C went home and F left in 2025",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2018,WBRI
B,M,02/06/2017,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2016,BCRB
E,F,05/09/2019,WBRI
F,M,06/10/2015,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,14/11/2024,E45
B,01/04/2024,S,C1,N1,U6,31/12/2024,E47
C,01/06/2024,S,V2,N4,U6,05/06/2024,E4A
D,10/04/2024,S,C2,N1,U4,01/10/2024,E46
E,10/04/2024,S,C2,N1,U6,02/10/2024,E48
F,10/04/2024,S,C2,N1,U4,01/01/2025,E46`,
    },
    files_last_year: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2018,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,,`,
    },
    expect: [
      { period_end: "2024-12-31", period_kind: "calendar-year", numerator: 2, denominator: 4, value: 50.0 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: 5, value: 60.0 },
    ],
  },
});
