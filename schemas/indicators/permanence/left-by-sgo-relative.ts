import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "left-by-sgo-relative",
  title: "Special guardian was family or friend",
  theme: "permanence",
  order: 30,
  description: "Of the children who left care to a special guardian, how many went to a relative or a friend.",
  rationale: "A child who cannot live with the parents may still grow up within the wider family.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  where: "reason_ceased_code in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')",
  numerator: "reason_ceased_code in ('E45', 'E47')",
  item_fields: ["episodes.REC"],
  where_fields: ["episodes.REC"],
  period_kinds: ["calendar-year", "r12", "ytd"],
  headline_period_kind: "calendar-year",
  headline_shows: "numerator",
  since: "2018-19",
  words: {
    who: "children who went to special guardians",
    does: "went to a relative or a friend",
    one: "child",
    counts: "A special guardianship order to a relative or friend, whether the child's foster carer before or not.",
    people:
      "Children who left care to live with a special guardian in the period, each once, by the last time they left.",
    not_known: "The codes of the years before April 2018 do not tell it, so there is no figure for them.",
    for_example:
      "An uncle with whom the child did not live before counts; a foster carer from outside the family does not.",
  },
  questions: ["Was the wider family asked early enough?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["A guardian can be both of the family and the former foster carer: this share and that one overlap."],
  sources: ["SSDA903: Episodes, REC E45 and E47"],
  source_flag: "903",
  see_also: ["left-by-sgo", "left-by-sgo-former-carer"],
  example: {
    why: "A (E45), B and G (E47) went to relatives or friends, D (E46) and E (E48) did not; C went home",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2018,WBRI
B,M,02/06/2017,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2016,BCRB
E,F,05/09/2019,WBRI
G,F,07/11/2014,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,14/11/2024,E45
B,01/04/2024,S,C1,N1,U6,31/12/2024,E47
C,01/06/2024,S,V2,N4,U6,05/06/2024,E4A
D,10/04/2024,S,C2,N1,U4,01/10/2024,E46
E,10/04/2024,S,C2,N1,U6,02/10/2024,E48
G,10/04/2024,S,C2,N1,U6,31/03/2025,E47`,
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
