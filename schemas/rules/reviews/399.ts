import { defineRule } from "../../define.ts";

export default defineRule({
  code: "399",
  title: "Review or mother details for a child with short breaks only",
  message:
    "All the episodes of this child are short breaks (V3 or V4), so MOTHER and reviews have to be blank. Remove them, or correct the legal status.",
  severity: "error",
  return: "reviews",
  fields: ["MOTHER", "REVIEW", "REVIEW_CODE", "LS"],
  needs: ["episodes"],
  uses: ["header", "reviews"],
  fails: {
    header: `(mother_flag is not null or is_unreadable_mother_flag) and child_has_episodes and not child_has_ordinary_episode`,
    reviews: `(review_date is not null or is_unreadable_review_date or review_code is not null) and child_has_episodes and not child_has_ordinary_episode`,
    episodes: `child_has_episodes and not child_has_ordinary_episode and (header_mother_flag is not null or child_has_review_data)`,
  },
  example: {
    why: "A1 has short breaks and a review; A2 has short breaks and MOTHER; A3 has an ordinary episode too; A4 has short breaks and nothing else.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX,MOTHER
        A1,M,
        A2,F,0
        A3,F,0
        A4,F,`,
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2024,V4
        A1,01/08/2024,V4
        A2,01/05/2024,V3
        A3,01/05/2024,V3
        A3,01/09/2024,C2
        A4,01/05/2024,V3`,
      reviews: `
        CHILD,REVIEW,REVIEW_CODE
        A1,01/06/2024,PN1
        A3,01/10/2024,PN1`,
    },
    fails: { header: [2], reviews: [1], episodes: [1, 2, 3] },
  },
});
