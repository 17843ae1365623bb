import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "uasc-age-place",
  title: "Came alone, aged 16 and over",
  theme: "numbers",
  order: 49,
  description:
    "Of the children in our care who came alone seeking asylum, how many are aged 16 and over, and in which homes.",
  rationale:
    "Age decides much of what is right for them: the kind of home, school or college, and how soon they leave care.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  where: "unaccompanied_code = 'only'",
  numerator: "age_band_code = '16-over'",
  item_fields: ["header.DOB", "uasc.DOB"],
  where_fields: ["uasc.DUC"],
  item_missing: "age_band_code = 'unknown'",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  headline_shows: "numerator",
  breakdowns: ["placement-group"],
  needs: ["uasc"],
  words: {
    who: "children who came alone",
    does: "are aged 16 and over",
    one: "child",
    counts: "Aged 16 and over on the last day of the quarter, in completed years. By home: the usual home on that day.",
    people: "Children in our care on the last day of the quarter whose status as an unaccompanied child has not ended.",
    not_known: "A child without a date of birth stays in the bottom number.",
    for_example: "A young person whose 16th birthday is the last day of the quarter counts.",
  },
  questions: ["Do those under 16 live in families?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["An age that is in doubt is the one that the return has."],
  sources: ["SSDA903: UASC, Episodes, PLACE; Header, DOB"],
  source_flag: "903",
  see_also: ["uasc-number", "uasc-starts", "supported-accommodation-share"],
  example: {
    why: "A turns 16 on the day and E, born on 29 February, turned 17; B turns 16 tomorrow, C's status has ended, D never came alone",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,M,31/03/2009,OOTH
B,M,01/04/2009,OOTH
C,M,03/07/2008,OOTH
D,M,04/08/2008,BCRB
E,F,29/02/2008,OOTH`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N8,K3,,
B,01/09/2024,S,V2,N8,U6,,
C,01/06/2024,S,V2,N8,K3,,
D,01/06/2024,S,C2,N1,U6,,
E,01/07/2024,S,V2,N8,Z1,,`,
      uasc: `CHILD,SEX,DOB,DUC
A,M,31/03/2009,
B,M,01/04/2009,
C,M,03/07/2008,01/03/2025
E,F,29/02/2008,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: 3, value: 66.7 }],
  },
});
