import { defineRule } from "../../define.ts";

export default defineRule({
  code: "167",
  title: "How the child took part is not a valid code",
  message:
    "The review has a date, and how the child took part is blank or not one of PN0 to PN7. Enter the right code.",
  severity: "error",
  return: "reviews",
  fields: ["REVIEW", "REVIEW_CODE"],
  fails: {
    reviews: "review_date is not null and (review_code is null or not is_listed_review_code)",
  },
  example: {
    why: "PN9 is not in the list and A3 has a blank; pn3 in small letters is taken as PN3.",
    as_at: "2025-03-31",
    files: {
      reviews: `
        CHILD,REVIEW,REVIEW_CODE
        A1,14/05/2024,pn3
        A2,15/05/2024,PN9
        A3,16/05/2024,`,
    },
    fails: { reviews: [2, 3] },
  },
});
