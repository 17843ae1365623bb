import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "ks2-rwm",
  title: "Expected standard at age 11",
  theme: "leaving-care",
  order: 301,
  description:
    "How many children in care reach the expected standard in reading, writing and maths at the end of primary school.",
  rationale: "A good start at secondary school opens doors later on.",
  unit: "%",
  polarity: "higher-is-better",
  year: "school",
  words: {
    who: "children in our care at the end of primary school",
    does: "reached the expected standard in reading, writing and maths",
    one: "child",
    counts: "Children who reached the expected standard in all three subjects at the end of key stage 2.",
    people: "Children at the end of key stage 2 who had been in care for at least 12 months on 31 March.",
    not_known: "A child without a result in one of the subjects counts as not having reached the standard.",
    for_example: "A child who reaches it in reading and maths and not in writing does not count.",
  },
  questions: [
    "Which of our children were near the standard, and what would have helped them over it?",
    "What does each of them need now in year 7?",
  ],
  label: "Key stage 2: expected standard in reading, writing and maths, children looked after for at least 12 months",
  footnotes: [
    "There were no tests in the school years 2019/20 and 2020/21.",
    "The newest year is revised and becomes final with the next release.",
  ],
  caveats: ["Few children are in this group in one council: look at several years."],
  sources: [
    "Department for Education, Outcomes for children in need, including children looked after by local authorities in England: ks2_la",
  ],
  see_also: ["pep-current", "ks4-attainment8", "sen-ehcp"],
  example: {
    why: "the published 31 of 85 is 36%; there were no tests in 2020/21, and the year has no figure rather than 0",
    rows: [
      "ks2-rwm,ks2_la,2025,2025-08-31,la,E10000017,888,31,value,85,value,36,value,percent",
      "ks2-rwm,ks2_la,2025,2021-08-31,la,E10000017,888,,not_available,,not_available,,not_available,percent",
    ],
    expect: [
      { period_end: "2025-08-31", period_kind: "academic-year", numerator: 31, denominator: 85, value: 36 },
      {
        period_end: "2021-08-31",
        period_kind: "academic-year",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_published",
      },
    ],
  },
});
