import { defineRule } from "../../define.ts";

export default defineRule({
  code: "159",
  title: "No intervention received, and none said to be offered",
  message:
    "The child has a substance misuse problem and received no intervention. Enter whether one was offered and refused: 1 or 0.",
  severity: "error",
  return: "oc2",
  fields: ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
  asks_for_blanks: true,
  fails: {
    oc2: `substance_misuse_flag = '1' and intervention_received_flag = '0' and (intervention_offered_flag is null and not is_unreadable_intervention_offered_flag)`,
  },
  example: {
    why: "A1 lacks the answer; A2 has it; A3 received one; A4 has no problem.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
        A1,1,0,
        A2,1,0,0
        A3,1,1,
        A4,0,0,`,
    },
    fails: { oc2: [1] },
  },
});
