import { defineRule } from "../../define.ts";

export default defineRule({
  code: "158",
  title: "Intervention received and offered both filled in",
  message:
    "The child received an intervention, so whether one was offered and refused has to be blank. Remove it, or correct what was received.",
  severity: "error",
  return: "oc2",
  fields: ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
  fails: {
    oc2: `intervention_received_flag = '1' and (intervention_offered_flag is not null or is_unreadable_intervention_offered_flag)`,
  },
  example: {
    why: "A1 and A2 received one and have an answer to the other; A3 received none.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
        A1,1,1
        A2,1,0
        A3,0,1
        A4,1,`,
    },
    fails: { oc2: [1, 2] },
  },
});
