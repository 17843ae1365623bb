import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "school-absence-persistent",
  title: "Persistent absence from school",
  theme: "leaving-care",
  order: 305,
  description: "How many children in care miss a tenth of school or more in a whole school year.",
  rationale: "Children who miss this much fall behind and are harder to keep safe.",
  unit: "%",
  polarity: "lower-is-better",
  year: "school",
  words: {
    who: "school-age children in our care",
    does: "missed a tenth of school or more",
    one: "child",
    counts: "Children who missed 10% or more of their half days.",
    people:
      "School-age children who had been in care for at least 12 months on 31 March and were found in the school census.",
    not_known: "Children of schools that do not report are left out.",
    for_example: "A child who misses every other Monday counts.",
  },
  questions: [
    "Which of these children have no full-time place?",
    "What do the children themselves say keeps them away?",
  ],
  label: "Persistent absence (10% or more), children looked after for at least 12 months",
  footnotes: ["There is no figure for 2019/20, when schools closed. In 2020/21 many children had to stay at home."],
  caveats: [
    "Our own count for this year is in Missing a tenth of school or more; it counts another group and is never on one line with this.",
  ],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: absence_la",
  ],
  see_also: ["school-absence", "school-absence-in-year"],
  example: {
    why: "13 of 97 is the published 13.4%; 2019/20 was not published",
    rows: [
      "school-absence-persistent,absence_six_half_terms_la,2025,2025-08-31,la,E06000024,802,13,value,97,value,13.4,value,percent",
      "school-absence-persistent,absence_six_half_terms_la,2025,2020-08-31,la,E06000024,802,,not_available,,not_available,,not_available,percent",
    ],
    expect: [
      { period_end: "2025-08-31", period_kind: "academic-year", numerator: 13, denominator: 97, value: 13.4 },
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
