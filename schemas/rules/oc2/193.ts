import { defineRule } from "../../define.ts";

export default defineRule({
  code: "193",
  title: "Intervention given without a substance misuse problem",
  message:
    "An intervention is filled in, and no substance misuse problem is. Enter 1 for the problem, or remove the intervention.",
  severity: "error",
  return: "oc2",
  fields: ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
  fails: {
    oc2: `(substance_misuse_flag = '0' or (substance_misuse_flag is null and not is_unreadable_substance_misuse_flag))
      and ((intervention_received_flag is not null or is_unreadable_intervention_received_flag) or (intervention_offered_flag is not null or is_unreadable_intervention_offered_flag))`,
  },
  example: {
    why: "A2 has no problem and A3 a blank; A4 has neither item.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
        A1,1,1,
        A2,0,0,
        A3,,,1
        A4,0,,`,
    },
    fails: { oc2: [2, 3] },
  },
});
