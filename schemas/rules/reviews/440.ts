import { defineRule } from "../../define.ts";

export default defineRule({
  code: "440",
  title: "PN0 for a child of 4 or over",
  message:
    "PN0 is for children under 4 at the review, and this child was older. Enter how the child took part, or correct the dates.",
  severity: "error",
  return: "reviews",
  fields: ["DOB", "REVIEW", "REVIEW_CODE"],
  fails: {
    reviews: "review_code = 'PN0' and review_date > birthday_4_date",
  },
  example: {
    why: "A1 was 3; A2 was 4 and a day; A3 had the birthday on the day itself; A4 took part.",
    as_at: "2025-03-31",
    files: {
      reviews: `
        CHILD,DOB,REVIEW,REVIEW_CODE
        A1,02/06/2020,01/06/2024,PN0
        A2,31/05/2020,01/06/2024,PN0
        A3,01/06/2020,01/06/2024,PN0
        A4,01/06/2012,01/06/2024,PN1`,
    },
    fails: { reviews: [2] },
  },
});
