import { defineRule } from "../../define.ts";

export default defineRule({
  code: "188",
  title: "SDQ details for a child under 4",
  message:
    "The child was under 4 when the year ended, so no SDQ score or reason is wanted. Remove them, or correct the date of birth.",
  severity: "error",
  return: "oc2",
  fields: ["DOB", "SDQ_SCORE", "SDQ_REASON"],
  fails: {
    oc2: `birthday_4_date > year_end_date and ((sdq_score is not null or is_unreadable_sdq_score) or sdq_reason_code is not null)`,
  },
  example: {
    why: "A1 turns 4 the day after the year ends; A2 turned 4 on its last day; A3 is 2 with a reason; A4 is 2 with neither.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,DOB,SDQ_SCORE,SDQ_REASON
        A1,01/04/2021,11,
        A2,31/03/2021,11,
        A3,15/06/2022,,SDQ1
        A4,15/06/2022,,`,
    },
    fails: { oc2: [1, 3] },
  },
});
