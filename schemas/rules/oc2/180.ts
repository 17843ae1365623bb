import { defineRule } from "../../define.ts";

export default defineRule({
  code: "180",
  title: "SDQ score is not a whole number from 0 to 40",
  message: "The score cannot be read, or is not a whole number from 0 to 40. Enter the total difficulties score.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_SCORE"],
  fails: {
    oc2: "is_unreadable_sdq_score or sdq_score not between 0 and 40",
  },
  example: {
    why: "0 and 40 are the ends; 41, a half and a word are not scores; a blank is not judged here.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SDQ_SCORE
        A1,0
        A2,40
        A3,41
        A4,12.5
        A5,high
        A6,`,
    },
    fails: { oc2: [3, 4, 5] },
  },
});
