import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "left-by-sgo",
  title: "Special guardians",
  theme: "permanence",
  order: 2,
  description:
    "Children who left care to live for good with a special guardian, often a grandparent, an aunt or a former foster carer.",
  rationale: "A special guardianship order gives a child a lasting home, usually inside the wider family.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  numerator: "reason_ceased_code in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')",
  item_fields: ["episodes.REC"],
  period_kinds: ["calendar-year", "r12", "ytd"],
  headline_period_kind: "calendar-year",
  headline_shows: "numerator",
  breakdowns: ["sex", "age-band"],
  words: {
    who: "children who left care",
    does: "went to live with a special guardian",
    one: "child",
    counts: "Leaving care through a special guardianship order, to a former foster carer or to anyone else.",
    people: "Children and young people who left care in the period, each once, by the last time they left.",
    not_known: "A child who left for a reason that was not recorded stays in the bottom number.",
    for_example: "A child whose foster carers became special guardians in October counts in that calendar year.",
  },
  questions: ["What support do special guardians get afterwards?", "Did any of these children come back into care?"],
  comparator: {
    series: "left-by-sgo",
    label: "Children who ceased to be looked after: special guardianship order",
    period_kind: "r12",
    levels: ["la", "region", "england"],
  },
  caveats: [
    "The headline is a calendar year; published figures are for years to March.",
    "A rise is not good or bad in itself: it depends on what these children needed.",
  ],
  sources: [
    "SSDA903: Episodes, REC E45 to E48 (E43 and E44 before 2018/19)",
    "Department for Education, Children looked after in England including adoptions: la_children_who_ceased_during_the_year",
  ],
  source_flag: "903",
  see_also: ["left-by-adoption", "left-by-sgo-former-carer", "left-by-sgo-relative"],
  example: {
    why: "Of three who left in 2024, A and B went to special guardians; D left in 2025",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2018,WBRI
B,M,02/06/2017,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2016,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,14/11/2024,E45
B,01/04/2024,S,C1,N1,U1,31/12/2024,E47
C,01/06/2024,S,V2,N4,U6,05/06/2024,E4A
D,10/04/2020,S,C2,N1,U6,01/01/2025,E46`,
    },
    files_last_year: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2018,WBRI
D,M,04/08/2016,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,,
D,10/04/2020,S,C2,N1,U6,,`,
    },
    expect: [
      { period_end: "2024-12-31", period_kind: "calendar-year", numerator: 2, denominator: 3, value: 66.7 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: 4, value: 75.0 },
    ],
  },
});
