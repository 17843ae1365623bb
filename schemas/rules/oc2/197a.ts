import { defineRule } from "../../define.ts";

export default defineRule({
  code: "197a",
  title: "SDQ score and a reason for having none",
  message: "The child has an SDQ score and a reason for having no score. Keep the one that is right.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_SCORE", "SDQ_REASON"],
  fails: {
    oc2: "(sdq_score is not null or is_unreadable_sdq_score) and sdq_reason_code is not null",
  },
  example: {
    why: "A1 has both; A2 has a score and A3 a reason.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SDQ_SCORE,SDQ_REASON
        A1,12,SDQ2
        A2,12,
        A3,,SDQ2`,
    },
    fails: { oc2: [1] },
  },
});
