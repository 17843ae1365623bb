import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX809",
  title: "Latest review differs from list 8",
  message:
    "List 8 and the Reviews file give different days for the latest review. Enter the review that is missing, or correct the list.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["DATE_OF_LATEST_STATUTORY_REVIEW"],
  needs: ["annex-a-8", "reviews"],
  fails: {
    annex_a_8: `care_end_date is null and review_date between year_start_date and as_at_date and review_date is distinct from child_last_review_date or child_last_review_date > review_date`,
  },
  example: {
    why: "A1 agrees. The return has no review of B2 this year, and a later one of C3. The review of D4 lies before the year of the file.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER
        A1,,01/05/2025,10/05/2026,
        B2,,01/05/2025,10/05/2026,
        C3,,01/05/2025,10/05/2026,
        D4,,01/05/2025,10/03/2026,`,
      reviews: `
        CHILD,REVIEW
        A1,10/05/2026
        C3,10/06/2026`,
    },
    fails: { "annex-a-8": [2, 3] },
  },
});
