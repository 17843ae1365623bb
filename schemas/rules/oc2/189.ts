import { defineRule } from "../../define.ts";

export default defineRule({
  code: "189",
  title: "SDQ details for a young person of 17 or over",
  message:
    "The young person was 17 before the year began, so no SDQ score or reason is wanted. Remove them, or correct the date of birth.",
  severity: "error",
  return: "oc2",
  fields: ["DOB", "SDQ_SCORE", "SDQ_REASON"],
  fails: {
    oc2: `birthday_17_date < year_start_date and ((sdq_score is not null or is_unreadable_sdq_score) or sdq_reason_code is not null)`,
  },
  example: {
    why: "A1 turned 17 the day before the year began, A2 on its first day; A3 has a reason; A4 has neither.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,DOB,SDQ_SCORE,SDQ_REASON
        A1,31/03/2007,11,
        A2,01/04/2007,11,
        A3,15/06/2006,,SDQ1
        A4,15/06/2006,,`,
    },
    fails: { oc2: [1, 3] },
  },
});
