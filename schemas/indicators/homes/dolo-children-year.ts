import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "dolo-children-year",
  title: "Orders that took away liberty, year",
  theme: "homes",
  order: 24,
  description: "How many children in our care had their liberty restricted by a court order in the 12 months.",
  rationale: "These children are among the most at risk, and the homes that take them are few.",
  unit: "children",
  kind: "count",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  where: "is_under_liberty_order",
  where_fields: ["dolo.DOLO_START", "dolo.DOLO_END"],
  period_kinds: ["r12"],
  headline_period_kind: "r12",
  needs: ["dolo"],
  words: {
    who: "children in our care",
    does: "had their liberty restricted by an order in the 12 months",
    one: "child",
    counts: "An order that lets a child be kept from leaving a place. It counts until the day that it ends.",
    people: "Children in our care on any day of the 12 months.",
    not_known: "A child without an order on record is not counted.",
    for_example: "An order that ended on the last day of the quarter is not live on it.",
  },
  comparator: { none: "No council-level figure is published." },
  caveats: ["Collected since April 2026."],
  sources: ["SSDA903: DoLo, Episodes"],
  source_flag: "903",
  see_also: ["secure-home-number", "dolo-children"],
  since: "2026-27",
  example: {
    why: "A, B and C had an order in the year",
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
    expect: [{ period_end: "2027-03-31", period_kind: "r12", numerator: 3, denominator: null, value: 3 }],
  },
});
