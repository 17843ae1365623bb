import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "dolo-children",
  title: "Orders that take away liberty",
  theme: "homes",
  order: 23,
  description: "How many children in our care had their liberty restricted by a court order on the last day.",
  rationale: "These children are among the most at risk, and the homes that take them are few.",
  unit: "children",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  where: "is_under_liberty_order",
  where_fields: ["dolo.DOLO_START", "dolo.DOLO_END"],
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  needs: ["dolo"],
  words: {
    who: "children in our care",
    does: "had their liberty restricted by an order on the last day",
    one: "child",
    counts: "An order that lets a child be kept from leaving a place. It counts until the day that it ends.",
    people: "Children in our care on the last day of the quarter.",
    not_known: "A child without an order on record is not counted.",
    for_example: "An order that ended on the last day of the quarter is not live on it.",
  },
  questions: ["Where is each of these children, and who has seen them this month?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["Collected since April 2026."],
  sources: ["SSDA903: DoLo, Episodes"],
  source_flag: "903",
  see_also: ["secure-home-number", "dolo-children-year"],
  since: "2026-27",
  example: {
    why: "the orders of A and C are live, that of B ended that day",
    as_at: "2027-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2014,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2026,S,C2,N1,K1,,
B,01/05/2026,S,C2,N1,K2,,
C,01/05/2026,S,C2,N1,K2,,
D,01/05/2026,S,C2,N1,U6,,`,
      dolo: `CHILD,DOB,DOLO_START,DOLO_END
A,01/05/2012,01/03/2027,
B,02/06/2010,01/05/2026,31/03/2027
C,03/07/2011,01/06/2026,01/04/2027`,
    },
    expect: [{ period_end: "2027-03-31", period_kind: "snapshot", numerator: 2, denominator: null, value: 2 }],
  },
});
