import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "uasc-share-0-17",
  title: "Came alone, of all children",
  theme: "numbers",
  order: 51,
  description: "Of all children who live here, how many are in our care and came alone seeking asylum.",
  rationale: "The national transfer scheme moves children from councils above a level to others below it.",
  unit: "per 100",
  kind: "population-share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  where: "unaccompanied_code = 'only'",
  where_fields: ["uasc.DUC"],
  per: "population-0-17",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  needs: ["uasc", "population-estimates"],
  words: {
    who: "children in our care",
    does: "came alone seeking asylum",
    one: "child",
    counts: "Children in our care whose status as an unaccompanied child has not ended by the day.",
    people: "All children aged 0 to 17 who live in the area, by the population estimate.",
    not_known: "A child whom the return does not list as unaccompanied is not counted.",
    for_example: "20 such children where 20,000 children live: 0.1%.",
  },
  comparator: { none: "No council-level figure is published." },
  caveats: ["The transfer scheme has named a level of 0.1%. That level is a policy of its day and may have changed."],
  sources: ["SSDA903: UASC, Episodes", "Office for National Statistics, mid-year population estimates"],
  source_flag: "903+ONS",
  see_also: ["uasc-number", "uasc-starts"],
  example: {
    why: "A is unaccompanied; the status of B and C ended before the day",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,M,01/05/2008,OOTH
B,M,02/06/2008,OOTH
C,M,03/07/2008,OOTH
D,M,04/08/2020,BCRB
E,F,05/05/2015,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N8,K2,,
B,01/09/2024,S,V2,N8,K2,,
C,01/06/2024,S,V2,N8,K2,,
D,01/04/2024,S,C2,N1,U6,01/07/2024,E4A
D,01/11/2024,S,C2,N1,U6,,
E,01/06/2024,S,V3,N2,U6,05/06/2024,E4A`,
      uasc: `CHILD,SEX,DOB,DUC
A,M,01/05/2008,
B,M,02/06/2008,01/09/2024
C,M,03/07/2008,02/06/2024`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 1000, value: 0.1 }],
    population: 1000,
  },
});
