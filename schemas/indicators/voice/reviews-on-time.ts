import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "reviews-on-time",
  title: "Had every review on time",
  theme: "voice",
  order: 3,
  description: "The share of children in our care whose reviews were all held by the day they were due.",
  rationale:
    "A review is where somebody outside asks whether the plan still fits the child. A late one leaves a child waiting.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  where: "last_day = period_end_date and review_due_count > 0 and not is_review_due_unknown",
  numerator: "review_late_count = 0",
  item_fields: ["reviews.REVIEW"],
  where_fields: ["reviews.REVIEW", "episodes.RNE", "episodes.REC", "episodes.DECOM", "episodes.DEC"],
  reach_months: 8,
  period_kinds: ["r12", "quarter"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band"],
  needs: ["reviews", "bank-holidays"],
  words: {
    who: "children in our care with a review due",
    does: "had each one on time",
    one: "child",
    counts:
      "The first within 20 working days of coming into care, the second within 3 months of it, each later one within 6 months of the last.",
    people: "Children in our care on the last day with at least one review that fell due in the period.",
    not_known:
      "A child whose due day depends on a review before our records is left out. So is one whose review fell due before the period and is not held yet, unless another fell due in it.",
    for_example: "A child with one review on time and the next a day late does not count.",
  },
  questions: ["Why were reviews late, and did the children know?"],
  comparator: { none: "No council-level figure is published." },
  caveats: [
    "The return has no due dates: they are worked out from the day that care began and the days of the reviews.",
  ],
  sources: ["SSDA903: Episodes, Reviews", "gov.uk: England bank holidays"],
  source_flag: "903+H",
  see_also: ["review-participation"],
  example: {
    why: "of A, B, C, D and G, A, D and G had each review on the day or before it; H's is due on 1 April, I left care. A day of F's depends on a review before our records; in the quarter F's was late",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2022,BCRB
F,F,05/09/2013,WBRI
G,F,06/10/2014,WBRI
H,M,07/11/2015,WBRI
I,M,08/12/2016,WBRI`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,12/12/2024,S,C2,N1,U6,,
B,03/02/2025,S,C2,N1,U6,,
C,02/05/2024,S,V2,N4,U6,,
D,02/05/2024,S,C2,N1,U6,,
F,01/03/2023,S,C2,N1,U6,,
G,13/05/2024,S,C2,N1,U6,,
H,04/03/2025,S,C2,N1,U6,,
I,02/05/2024,S,C2,N1,U6,01/02/2025,E4A`,
      reviews: `CHILD,DOB,REVIEW,REVIEW_CODE
A,01/05/2012,14/01/2025,PN1
B,02/06/2010,04/03/2025,PN1
C,03/07/2011,28/05/2024,PN1
C,03/07/2011,29/08/2024,PN1
D,04/08/2022,31/05/2024,PN0
D,04/08/2022,31/08/2024,PN0
D,04/08/2022,28/02/2025,PN0
F,05/09/2013,01/06/2024,PN1
F,05/09/2013,15/09/2024,PN1
G,06/10/2014,11/06/2024,PN1
G,06/10/2014,11/09/2024,PN1
G,06/10/2014,11/03/2025,PN1`,
    },
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: 5, value: 60.0 },
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 3, denominator: 6, value: 50.0 },
    ],
  },
});
