import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "cic-repeat-entry-24-months",
  title: "Back in care within two years",
  theme: "numbers",
  order: 62,
  description: "The share of children coming into care who came back within two years.",
  rationale: "A child who comes back into care left without what the family needed.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "started_during_period",
  numerator: "care_start_date <= (previous_care_end_date + interval 24 month)::date",
  item_fields: ["episodes.DEC", "episodes.REC", "episodes.LS"],
  reach_months: 24,
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band"],
  history_months: 24,
  words: {
    who: "children who came into care",
    does: "came back within two years",
    one: "child",
    counts: "An earlier time in care that had ended in the 24 months before.",
    people: "Children who came into care in the 12 months, each once, by the first time.",
    not_known: "An earlier time in care that is before our records, or with another council, is not seen.",
    for_example: "A child who went home in March and came back in May counts.",
  },
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Episodes of all years held"],
  source_flag: "903+H",
  see_also: ["cic-repeat-entry"],
  example: {
    why: "A and B came back within two years, D a day too late to count; C came in twice this year and counts by the first time, the short breaks of E are no care",
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
E,01/06/2024,S,V3,N2,U6,05/06/2024,E4A
A,01/02/2021,S,C2,N1,U6,01/05/2023,E4A
B,01/03/2023,S,V2,N5,U6,02/09/2023,E4B
D,01/02/2020,S,C2,N1,U6,31/10/2022,E4A
E,01/06/2023,S,V3,N2,U6,05/06/2023,E4A`,
    },
    coverage: "full_history",
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
