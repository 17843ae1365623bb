import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "school-absence",
  title: "School sessions missed",
  theme: "leaving-care",
  order: 304,
  description: "How much school children in care miss, in half days.",
  rationale: "Every day at school counts, for learning and for safety.",
  unit: "%",
  polarity: "lower-is-better",
  year: "school",
  has_range: false,
  untested: "Half days missed by one child come together, so years are not tested against each other",
  words: {
    who: "half days at school",
    does: "were missed by children in our care",
    one: "session",
    counts: "Half days missed for any reason, agreed with the school or not.",
    people: "All half days of the school year of children who had been in care for at least 12 months on 31 March.",
    not_known: "Half days of schools that do not report are left out.",
    for_example: "A child who is ill for one whole day misses two half days.",
  },
  questions: [
    "How much of this is a few children who miss a great deal?",
    "How long do our children wait for a school place after a move?",
  ],
  label: "Absence from school over six half terms, children looked after for at least 12 months",
  footnotes: ["There is no figure for 2019/20, when schools closed. In 2020/21 many children had to stay at home."],
  caveats: ["Half days missed by one child come together, so chance has no fair range here and there is no verdict."],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: absence_la",
  ],
  see_also: ["school-absence-persistent", "school-absence-in-year", "suspensions"],
  example: {
    why: "2,542 of 33,966 half days is the published 7.5%, without a range; 2019/20 was not published",
    rows: [
      "school-absence,absence_six_half_terms_la,2025,2025-08-31,la,E06000024,802,2542,value,33966,value,7.5,value,percent",
      "school-absence,absence_six_half_terms_la,2025,2020-08-31,la,E06000024,802,,not_available,,not_available,,not_available,percent",
    ],
    expect: [
      { period_end: "2025-08-31", period_kind: "academic-year", numerator: 2542, denominator: 33966, value: 7.5 },
      {
        period_end: "2020-08-31",
        period_kind: "academic-year",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_published",
      },
    ],
  },
});
