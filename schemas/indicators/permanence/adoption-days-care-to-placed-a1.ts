import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "adoption-days-care-to-placed-a1",
  title: "Days from care to adopters, as placed",
  theme: "permanence",
  order: 42,
  description:
    "How many days it took, on average, from coming into care to being placed with adopters, foster carers who adopt included.",
  rationale: "To a small child every month of waiting is long.",
  unit: "days",
  kind: "mean",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "adopted_during_period",
  value: "days_to_placed_count",
  item_fields: ["episodes.DECOM", "episodes.PLACE", "episodes.RNE"],
  legal_ends: { from: 0, to: 6570 },
  reach_months: 120,
  period_kinds: ["r36"],
  headline_period_kind: "r36",
  history_months: 0,
  undecidable: "is_start_censored and placed_date is not null",
  words: {
    who: "children were adopted",
    does: "after a known number of days",
    one: "child",
    counts: "From the day that care began to the day that the child was placed for adoption.",
    people: "Children adopted in the three years who had moved in with their adopters before.",
    not_known:
      "A child adopted without ever moving in by the record is left out, and is a finding. A start of care before our records makes it unknown.",
    for_example: "A child whose foster carer adopts counts up to the day that the home became an adoptive one.",
  },
  comparator: {
    none: "The department publishes England alone, in months and for one year's adoptions: not the same measure.",
  },
  caveats: [
    "With fewer than six adoptions in three years no figure is shown.",
    "Levels of 426 and 121 days were once set for England; whether they still apply is not settled, and they are not drawn.",
  ],
  sources: ["SSDA903: Episodes of all years held"],
  source_flag: "903+H",
  see_also: ["adoption-days-care-to-placed", "adoption-days-order-to-match", "left-by-adoption"],
  example: {
    why: "A took 365 days, B 731; C was adopted without ever moving in by the record, D is not adopted",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r36", numerator: null, denominator: 2, value: 548.0 }],
  },
});
