import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "uasc-number",
  title: "Came alone seeking asylum",
  theme: "numbers",
  order: 6,
  description: "How many of the children in our care came to this country alone, seeking asylum.",
  rationale: "These young people need particular help: with their claim, their language and their past.",
  unit: "children",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  where: "unaccompanied_code = 'only'",
  where_fields: ["uasc.DUC"],
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  baseline: "quarter-1",
  breakdowns: ["age-band"],
  needs: ["uasc"],
  words: {
    who: "children in our care",
    does: "came alone seeking asylum",
    one: "child",
    counts: "Children in our care whose status as an unaccompanied child has not ended by the day.",
    people: "Children in our care on the last day of the quarter.",
    not_known:
      "A child is counted when the return lists the child as unaccompanied and gives no end date up to that day.",
    for_example:
      "A young person whose claim was decided in January, so that the status ended, is not counted in March.",
  },
  questions: ["Are suitable homes and legal advice there for each of them?"],
  comparator: {
    series: "uasc-number",
    label: "Unaccompanied asylum-seeking children looked after on 31 March",
    period_kind: "snapshot",
    levels: ["la", "region", "england"],
  },
  caveats: ["Set beside quarter 1 of this year, because arrivals come in waves."],
  sources: [
    "SSDA903: UASC, Episodes",
    "Department for Education, Local Authority Interactive Tool: unaccompanied asylum-seeking children",
  ],
  source_flag: "903",
  see_also: ["cic-number", "uasc-number-share", "uasc-age-place"],
  example: {
    why: "B's status ended before the day, C's ends after it, D was never unaccompanied",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,M,01/05/2008,OOTH
B,M,02/06/2008,OOTH
C,M,03/07/2008,OOTH
D,M,04/08/2020,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,V2,N8,K2,,
B,01/09/2024,S,V2,N8,K2,,
C,01/06/2024,S,V2,N8,K2,,
D,01/06/2024,S,C2,N1,U6,,`,
      uasc: `CHILD,SEX,DOB,DUC
A,M,01/05/2008,
B,M,02/06/2008,31/03/2025
C,M,03/07/2008,01/04/2025`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: null, value: 2 }],
  },
});
