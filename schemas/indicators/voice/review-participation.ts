import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "review-participation",
  title: "Took part in their review",
  theme: "voice",
  order: 1,
  description: "The share of reviews in which the child took part, in person or by sending their views.",
  rationale: "A review is about the child's life. The child should shape it.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "higher-is-better",
  polarity_against_others: "neither",
  population: "reviews_during_period",
  where: "is_old_enough",
  numerator: "has_taken_part",
  item_fields: ["reviews.REVIEW_CODE"],
  where_fields: ["reviews.REVIEW_CODE"],
  item_missing: "review_code is null",
  period_kinds: ["r12", "quarter"],
  headline_period_kind: "r12",
  breakdowns: ["sex", "age-band", "placement-group"],
  needs: ["reviews"],
  words: {
    who: "reviews of children in our care",
    does: "had the child take part",
    one: "episode",
    counts:
      "Speaking for themselves, by an advocate, or by sending their views. Being there without a word, or not at all, is not taking part.",
    people: "Reviews in the period of children in our care on any day of it, aged 4 or over by the code.",
    not_known: "A review without a code is in neither number.",
    for_example: "A child who wrote a letter to the review took part.",
  },
  questions: ["Who decides when and where a review is held, and who is in the room?"],
  comparator: { none: "No council-level figure is published." },
  sources: ["SSDA903: Reviews, REVIEW_CODE"],
  source_flag: "903",
  see_also: ["review-participation-children"],
  example: {
    why: "of four reviews A took part in one of two, B in one, C was there and gave no view; D is under 4, and B's other review was the day before the year began",
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
    expect: [{ period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: 4, value: 50.0 }],
  },
});
