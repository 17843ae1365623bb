import { definePublishedIndicator } from "../../define-published.ts";

export default definePublishedIndicator({
  id: "school-moves",
  title: "Changed school in mid-year",
  theme: "leaving-care",
  order: 308,
  description: "How many school-age children in care changed school outside the summer.",
  rationale: "A new school in mid-year means new friends, new teachers and lost lessons.",
  unit: "%",
  polarity: "lower-is-better",
  year: "to 31 March",
  words: {
    who: "school-age children in our care",
    does: "changed school in mid-year",
    one: "child",
    counts:
      "Children with one or more moves between schools from April to July or from October to March, after they came into care.",
    people: "Children in care on 31 March who were of school age and found in the school census.",
    not_known: "Children who are in no English school census are left out.",
    for_example:
      "Going to secondary school in September is no mid-year move; changing school with a new home in February is.",
  },
  questions: ["Which moves of home could have kept the school?", "How long was each child out of school in between?"],
  label: "Children looked after on 31 March with one or more mid-year school moves in the year",
  footnotes: [
    "Expected moves from one phase of school to the next are left out, and so is every move before the child came into care.",
    "There is no figure for the year to March 2020.",
  ],
  caveats: ["The department matches its own records to the school census, which we cannot do."],
  sources: ["Department for Education, Children looked after in England including adoptions: la_cla_school_moves"],
  see_also: ["three-plus-placements", "school-absence"],
  example: {
    why: "19 of 163 is the published 12%; the newer of two releases counts, and the year to March 2020 was not published",
    rows: [
      "school-moves,la_cla_school_moves,2025,2024-03-31,la,E06000024,802,19,value,163,value,12,value,percent",
      "school-moves,la_cla_school_moves,2025,2020-03-31,la,E06000024,802,,not_available,,not_available,,not_available,percent",
    ],
    expect: [
      { period_end: "2024-03-31", period_kind: "financial-year", numerator: 19, denominator: 163, value: 12 },
      {
        period_end: "2020-03-31",
        period_kind: "financial-year",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_published",
      },
    ],
  },
});
