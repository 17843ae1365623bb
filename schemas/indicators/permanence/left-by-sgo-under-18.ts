import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "left-by-sgo-under-18",
  title: "Under 18, special guardians",
  theme: "permanence",
  order: 28,
  description: "The share of children leaving care under 18 who went to live for good with a special guardian.",
  rationale:
    "Most young people leave when they turn 18. This share is about those for whom leaving earlier was a decision.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "ceased_during_period",
  where: "is_under_18_day_before",
  numerator: "reason_ceased_code in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')",
  item_fields: ["episodes.REC"],
  where_fields: ["header.DOB", "episodes.DEC"],
  period_kinds: ["r12", "ytd"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band", "unaccompanied"],
  words: {
    who: "children who left care under 18",
    does: "went to live with a special guardian",
    one: "child",
    counts: "Leaving care through a special guardianship order, to a former foster carer or to anyone else.",
    people:
      "Children who left care in the 12 months and were under 18 on the day before, each once, by the last time they left.",
    not_known: "A child who left for a reason that was not recorded stays in the bottom number.",
    for_example:
      "A young person who leaves on the 18th birthday was 17 the day before and counts; one who leaves a day later does not.",
  },
  questions: ["What support do special guardians get afterwards?"],
  comparator: { none: "Published figures count everybody who left care: see that share, which is compared." },
  sources: ["SSDA903: Episodes, REC E45 to E48 (E43 and E44 before 2018/19)", "SSDA903: Header, DOB"],
  source_flag: "903",
  see_also: ["left-by-sgo"],
  example: {
    why: "E went to a special guardian; D left on the 18th birthday, G a day after it; F left twice and counts by the last time, H had short breaks",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2020,WBRI
B,M,02/06/2022,WBRI
C,F,03/07/2010,AIND
D,M,04/08/2006,BCRB
E,F,05/09/2015,WBRI
F,M,06/10/2012,WBRI
G,M,01/01/2007,WBRI
H,F,02/02/2014,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U1,10/05/2024,E41
B,01/09/2023,S,E1,N1,A5,01/02/2025,E12
C,01/06/2024,S,V2,N4,U6,05/06/2024,E4A
D,10/04/2020,S,C2,N1,U6,04/08/2024,E17
E,01/05/2022,S,C2,N1,U1,03/03/2025,E47
F,01/05/2024,S,V2,N5,U6,10/06/2024,E4A
F,01/09/2024,S,V2,N5,U6,20/12/2024,E4B
G,01/05/2021,S,C2,N1,U6,02/01/2025,E17
H,01/08/2024,S,V3,N2,U6,05/08/2024,E4A`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 6, value: 16.7 }],
  },
});
