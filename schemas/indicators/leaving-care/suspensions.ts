import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "suspensions",
  title: "Suspended from school",
  theme: "leaving-care",
  order: 306,
  description: "How many children in care were suspended from school once or more in a school year.",
  rationale: "A suspension can be the first step out of school for good.",
  unit: "%",
  polarity: "lower-is-better",
  year: "school",
  words: {
    who: "school-age children in our care",
    does: "were suspended from school once or more",
    one: "child",
    counts: "Children with one suspension or more in the school year.",
    people:
      "School-age children who had been in care for at least 12 months on 31 March and were found in the school census.",
    not_known: "Children of schools that do not report are left out.",
    for_example: "A child who is suspended three times counts once.",
  },
  questions: [
    "Who was at the meeting after each suspension, from our side?",
    "Was any of these children suspended again and again?",
  ],
  label: "One or more suspensions, children looked after for at least 12 months",
  footnotes: [
    "Published two terms in arrears: a school year comes a year after the other school figures.",
    "Schools were closed to most children for parts of 2019/20 and 2020/21.",
  ],
  caveats: ["These figures are old by the time they come out. Our own count for this year is in the local return."],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: permanent_exclusions_and_suspensions_la",
  ],
  see_also: ["suspensions-in-year", "school-absence-persistent"],
  example: {
    why: "99 of 1,071 is the published 9.24%, and 88 of 1,084 the 8.12% of the year before",
    rows: [
      "suspensions,permanent_exclusions_and_suspensions_la,2022,2021-08-31,la,E10000017,888,99,value,1071,value,9.24,value,percent",
      "suspensions,permanent_exclusions_and_suspensions_la,2022,2020-08-31,la,E10000017,888,88,value,1084,value,8.12,value,percent",
    ],
    expect: [
      { period_end: "2021-08-31", period_kind: "academic-year", numerator: 99, denominator: 1071, value: 9.2 },
      { period_end: "2020-08-31", period_kind: "academic-year", numerator: 88, denominator: 1084, value: 8.1 },
    ],
  },
});
