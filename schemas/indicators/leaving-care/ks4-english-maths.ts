import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "ks4-english-maths",
  title: "Grade 4 in English and maths at 16",
  theme: "leaving-care",
  order: 303,
  description: "How many children in care get grade 4 or above in both English and maths at the end of year 11.",
  rationale: "Most jobs, courses and apprenticeships ask for both.",
  unit: "%",
  polarity: "higher-is-better",
  year: "school",
  words: {
    who: "children in our care at the end of year 11",
    does: "got grade 4 or above in English and maths",
    one: "child",
    counts: "Children with grade 4 or above in both English and maths.",
    people: "Children at the end of key stage 4 who had been in care for at least 12 months on 31 March.",
    not_known: "A child who sat neither exam counts as not having the grades.",
    for_example: "Grade 5 in English and grade 3 in maths does not count.",
  },
  questions: ["Who takes the exams again, and with what help?", "Which children were near a grade 4?"],
  label: "Key stage 4: grade 4 or above in English and maths, children looked after for at least 12 months",
  footnotes: [
    "In 2019/20 and 2020/21 schools gave the grades, so those years stand apart.",
    "The newest year is revised and becomes final with the next release.",
  ],
  caveats: ["Few children are in this group in one council: look at several years."],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: ks4_la",
  ],
  see_also: ["ks4-attainment8", "post16-destination"],
  example: {
    why: "7 of 16 is the published 43.8%; what the department hides in 2024/25 stays hidden and is not 0",
    rows: [
      "ks4-english-maths,ks4_la,2025,2021-08-31,la,E06000024,802,7,value,16,value,43.8,value,percent",
      "ks4-english-maths,ks4_la,2025,2025-08-31,la,E06000024,802,,suppressed,22,value,,suppressed,percent",
    ],
    expect: [
      { period_end: "2021-08-31", period_kind: "academic-year", numerator: 7, denominator: 16, value: 43.8 },
      {
        period_end: "2025-08-31",
        period_kind: "academic-year",
        numerator: null,
        denominator: null,
        value: null,
        status: "suppressed",
      },
    ],
  },
});
