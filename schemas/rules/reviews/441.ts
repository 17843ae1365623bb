import { defineRule } from "../../define.ts";

export default defineRule({
  code: "441",
  title: "PN1 to PN7 for a child under 4",
  message: "The child was under 4 at the review, so the code has to be PN0. Correct the code or the dates.",
  severity: "error",
  return: "reviews",
  fields: ["DOB", "REVIEW", "REVIEW_CODE"],
  fails: {
    reviews: `review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') and review_date < birthday_4_date`,
  },
  example: {
    why: "A1 is a day short of 4; A2 has the birthday on the day; A3 is rightly PN0. Header tells the age where this file does not.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A4,02/06/2021`,
      reviews: `
        CHILD,DOB,REVIEW,REVIEW_CODE
        A1,02/06/2020,01/06/2024,PN1
        A2,01/06/2020,01/06/2024,PN7
        A3,02/06/2021,01/06/2024,PN0
        A4,,01/06/2024,PN4`,
    },
    fails: { reviews: [1, 4] },
  },
});
