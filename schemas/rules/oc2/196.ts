import { defineRule } from "../../define.ts";

export default defineRule({
  code: "196",
  title: "Reason for no SDQ score is not a valid code",
  message: "The reason is not one of SDQ1 to SDQ5. Enter the right code.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_REASON"],
  fails: {
    oc2: "not is_listed_sdq_reason_code",
  },
  example: {
    why: "SDQ6 is not in the list; small letters are taken as capitals; a blank is not judged here.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SDQ_REASON
        A1,SDQ5
        A2,SDQ6
        A3,sdq2
        A4,`,
    },
    fails: { oc2: [2] },
  },
});
