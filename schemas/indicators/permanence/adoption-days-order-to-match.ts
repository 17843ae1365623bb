import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "adoption-days-order-to-match",
  title: "Days from court order to match",
  theme: "permanence",
  order: 43,
  description:
    "How many days it took, on average, from the court order that allows adoption to the match with adopters.",
  rationale: "To a small child every month of waiting is long.",
  unit: "days",
  kind: "mean",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "adopted_during_period",
  value: "days_to_match_count",
  item_fields: ["episodes.DECOM", "episodes.RNE", "episodes.LS", "episodes.PLACE", "ad1.DATE_MATCH"],
  legal_ends: { from: 0, to: 6570 },
  reach_months: 120,
  period_kinds: ["r36"],
  headline_period_kind: "r36",
  history_months: 0,
  undecidable: "is_order_older_than_records and placed_date is not null",
  needs: ["ad1"],
  words: {
    who: "children were adopted",
    does: "after a known number of days",
    one: "child",
    counts: "From the day of the order to the day of the match; a match before the order counts as no days.",
    people:
      "Children adopted in the three years who had moved in with their adopters before. Those without such an order on record are left out.",
    not_known:
      "A child adopted without ever moving in by the record is left out, and is a finding. An order made before our records began makes it unknown.",
    for_example: "A child matched two weeks before the order counts 0 days.",
  },
  comparator: {
    none: "The department publishes England alone, in months and for one year's adoptions: not the same measure.",
  },
  caveats: ["With fewer than six adoptions in three years no figure is shown."],
  sources: ["SSDA903: AD1, Episodes of all years held"],
  source_flag: "903+H",
  see_also: ["adoption-days-care-to-placed", "left-by-adoption"],
  example: {
    why: "A took 71 days, B was matched before the order: 0; C was adopted without ever moving in by the record, D is not adopted",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/01/2021,WBRI
B,M,02/02/2021,WBRI
C,F,03/03/2020,AIND
D,M,04/04/2022,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/02/2022,S,C1,N1,U6,01/09/2022,X1
A,01/09/2022,L,E1,N1,U6,01/02/2023,X1
A,01/02/2023,P,E1,N1,A6,01/06/2024,E12
B,01/03/2022,S,C1,N1,U6,01/04/2022,X1
B,01/04/2022,P,C1,N1,U6,01/12/2022,X1
B,01/12/2022,L,E1,N1,U6,01/03/2024,X1
B,01/03/2024,T,E1,N1,A5,01/12/2024,E12
C,01/05/2022,S,C2,N1,U6,01/07/2024,E11
D,01/06/2022,S,C1,N1,U6,,`,
      ad1: `CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
A,01/01/2021,01/07/2022,11/11/2022,0,2,MF,L11
B,02/02/2021,01/11/2022,01/11/2022,1,2,MF,L11
C,03/03/2020,01/11/2022,01/12/2022,0,2,MF,L11`,
    },
    coverage: "full_history",
    expect: [{ period_end: "2025-03-31", period_kind: "r36", numerator: null, denominator: 2, value: 35.5 }],
  },
});
