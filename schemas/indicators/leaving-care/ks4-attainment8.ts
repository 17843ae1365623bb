import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "ks4-attainment8",
  title: "Attainment 8 score at age 16",
  theme: "leaving-care",
  order: 302,
  description: "The average score of children in care over eight subjects at the end of year 11.",
  rationale: "Results at 16 decide much of what a young person can do next.",
  unit: "score",
  polarity: "higher-is-better",
  year: "school",
  words: {
    who: "children in our care at the end of year 11",
    does: "were scored over eight subjects",
    one: "child",
    counts: "The Attainment 8 score: points over eight subjects, English and maths twice, averaged over all children.",
    people: "Children at the end of key stage 4 who had been in care for at least 12 months on 31 March.",
    not_known: "A subject without a result scores nothing.",
    for_example: "A child with grade 4 in everything scores 40.",
  },
  questions: [
    "Were our children entered for the exams that they could pass?",
    "Who is still without a place for next year?",
  ],
  label: "Key stage 4: average Attainment 8 score, children looked after for at least 12 months",
  footnotes: [
    "In 2019/20 and 2020/21 schools gave the grades, so those years stand apart.",
    "The newest year is revised and becomes final with the next release.",
    "There is no Progress 8 for 2024/25 and 2025/26.",
  ],
  caveats: [
    "The department publishes no spread of the scores, so chance cannot be worked out and there is no verdict.",
  ],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: ks4_la",
  ],
  see_also: ["ks4-english-maths", "ks2-rwm", "post16-destination"],
  example: {
    why: "the published average over 161 children is the figure, and has no range",
    rows: [
      "ks4-attainment8,ks4_la,2025,2025-08-31,la,E10000017,888,,missing,161,value,17.4,value,score",
      "ks4-attainment8,ks4_la,2025,2024-08-31,la,E10000017,888,,missing,151,value,17.4,value,score",
    ],
    expect: [
      { period_end: "2025-08-31", period_kind: "academic-year", numerator: null, denominator: 161, value: 17.4 },
      { period_end: "2024-08-31", period_kind: "academic-year", numerator: null, denominator: 151, value: 17.4 },
    ],
  },
});
