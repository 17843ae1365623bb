import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "review-participation-children",
  title: "Took part in all their reviews",
  theme: "voice",
  order: 2,
  description: "The share of children with a review who took part in each one.",
  rationale: "It counts children and not meetings: nobody's review is outweighed by another's.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "neither",
  population: "looked_after_during_period",
  where: "review_count > 0",
  numerator: "taken_part_count = review_count",
  item_fields: ["reviews.REVIEW_CODE"],
  where_fields: ["reviews.REVIEW", "reviews.REVIEW_CODE"],
  period_kinds: ["r12", "quarter"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band"],
  needs: ["reviews"],
  words: {
    who: "children with a review",
    does: "took part in every one",
    one: "child",
    counts:
      "Speaking for themselves, by an advocate, or by sending their views. Being there without a word, or not at all, is not taking part.",
    people: "Children in our care on any day of the period with at least one review in it, aged 4 or over by the code.",
    not_known: "A review without a code is left out.",
    for_example: "A child who took part in one review and missed the other does not count.",
  },
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Reviews, REVIEW_CODE"],
  source_flag: "903",
  see_also: ["review-participation"],
  example: {
    why: "of A, B and C, B alone took part in every review; D is under 4, and B's other review was the day before the year began",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2012,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2011,AIND
D,M,04/08/2022,BCRB`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2023,S,C2,N1,U6,,
B,01/09/2023,S,C1,N1,U6,,
C,01/06/2023,S,V2,N4,U6,,
D,01/06/2023,S,C2,N1,U6,,`,
      reviews: `CHILD,DOB,REVIEW,REVIEW_CODE
A,01/05/2012,01/06/2024,PN1
A,01/05/2012,01/12/2024,PN7
B,02/06/2010,01/05/2024,PN5
C,03/07/2011,01/07/2024,PN4
D,04/08/2022,01/08/2024,PN0
B,02/06/2010,31/03/2024,PN6`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 1, denominator: 3, value: 33.3 }],
  },
});
