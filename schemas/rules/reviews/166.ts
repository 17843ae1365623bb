import { defineRule } from "../../define.ts";

export default defineRule({
  code: "166",
  title: "Review date is not a date",
  message: "The date of the review is blank or cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "reviews",
  fields: ["REVIEW"],
  fails: {
    reviews: "review_date is null",
  },
  example: {
    why: "38/04 is no day, and a blank is no date.",
    as_at: "2025-03-31",
    files: {
      reviews: `
        CHILD,REVIEW,REVIEW_CODE
        A1,14/05/2024,PN1
        A1,38/04/2024,PN1
        A2,,PN2`,
    },
    fails: { reviews: [2, 3] },
  },
});
