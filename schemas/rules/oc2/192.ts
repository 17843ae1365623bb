import { defineRule } from "../../define.ts";

export default defineRule({
  code: "192",
  title: "Substance misuse without whether help was received",
  message:
    "A substance misuse problem was found, and whether the child received an intervention is blank. Enter 1 or 0.",
  severity: "error",
  return: "oc2",
  fields: ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"],
  asks_for_blanks: true,
  fails: {
    oc2: `substance_misuse_flag = '1' and (intervention_received_flag is null and not is_unreadable_intervention_received_flag)`,
  },
  example: {
    why: "A2 has a problem and a blank; A3 has no problem.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED
        A1,1,0
        A2,1,
        A3,0,`,
    },
    fails: { oc2: [2] },
  },
});
