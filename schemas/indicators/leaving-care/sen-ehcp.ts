import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "sen-ehcp",
  title: "Education, health and care plan",
  theme: "leaving-care",
  order: 307,
  description: "How many school-age children in care have an education, health and care plan.",
  rationale: "A plan says what help a child must get at school and who gives it.",
  unit: "%",
  polarity: "neither",
  year: "school",
  untested: "Many of the same children are in both years, and which ones is not published",
  words: {
    who: "school-age children in our care",
    does: "had an education, health and care plan",
    one: "child",
    counts: "Children with a plan, or with a statement before plans came in.",
    people:
      "School-age children who had been in care for at least 12 months on 31 March and were found in the school census.",
    not_known: "Children who are in no English school census are left out.",
    for_example: "A child who gets help at school without a plan does not count.",
  },
  questions: ["How many of our children wait for a plan?", "Do plans move with the child when the home changes?"],
  label: "Education, health and care plan or statement, children looked after for at least 12 months",
  footnotes: ["Special needs are those of the school census of the same year."],
  caveats: ["More plans can mean more need, or need that is better known."],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: sen_la",
  ],
  see_also: ["ks2-rwm", "pep-current"],
  example: {
    why: "39 of 105 is the published 37.1%, 37 of 104 the 35.6% of the year before",
    rows: [
      "sen-ehcp,sen_la,2022,2022-08-31,la,E06000024,802,39,value,105,value,37.1,value,percent",
      "sen-ehcp,sen_la,2022,2021-08-31,la,E06000024,802,37,value,104,value,35.6,value,percent",
    ],
    expect: [
      { period_end: "2022-08-31", period_kind: "academic-year", numerator: 39, denominator: 105, value: 37.1 },
      { period_end: "2021-08-31", period_kind: "academic-year", numerator: 37, denominator: 104, value: 35.6 },
    ],
  },
});
