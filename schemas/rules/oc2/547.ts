import { defineRule } from "../../define.ts";

export default defineRule({
  code: "547",
  title: "Development check given without the health items",
  message:
    "HEALTH_CHECK is filled in, and immunisations, teeth check, health assessment or substance misuse is blank. Fill in all four, or remove HEALTH_CHECK.",
  severity: "error",
  return: "oc2",
  fields: ["HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
  asks_for_blanks: true,
  fails: {
    oc2: `(health_check_flag is not null or is_unreadable_health_check_flag)
      and ((immunisations_flag is null and not is_unreadable_immunisations_flag)
      or (teeth_check_flag is null and not is_unreadable_teeth_check_flag)
      or (health_assessment_flag is null and not is_unreadable_health_assessment_flag)
      or (substance_misuse_flag is null and not is_unreadable_substance_misuse_flag))`,
  },
  elsewhere: "It only looks where the answer is 1.",
  example: {
    why: "A1 lacks two items; A2 has all four; A3 answered 0 and lacks all; A4 has a blank.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE
        A1,1,1,,,0
        A2,1,1,0,1,0
        A3,0,,,,
        A4,,1,,,`,
    },
    fails: { oc2: [1, 3] },
  },
});
