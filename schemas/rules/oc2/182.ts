import { defineRule } from "../../define.ts";

export default defineRule({
  code: "182",
  title: "Health items are only partly filled in",
  message:
    "Some items are filled in, and immunisations, teeth check, health assessment or substance misuse is blank. Fill in all four, or leave the whole row blank.",
  severity: "error",
  return: "oc2",
  fields: ["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
  asks_for_blanks: true,
  fails: {
    oc2: `((immunisations_flag is null and not is_unreadable_immunisations_flag)
      or (teeth_check_flag is null and not is_unreadable_teeth_check_flag)
      or (health_assessment_flag is null and not is_unreadable_health_assessment_flag)
      or (substance_misuse_flag is null and not is_unreadable_substance_misuse_flag))
      and ((convicted_flag is not null or is_unreadable_convicted_flag)
      or (health_check_flag is not null or is_unreadable_health_check_flag)
      or (intervention_received_flag is not null or is_unreadable_intervention_received_flag)
      or (intervention_offered_flag is not null or is_unreadable_intervention_offered_flag))`,
  },
  example: {
    why: "A1 has an item and no health assessment; A2 has all four; A3 is blank; A4 has one of the four and nothing else, which 191 asks about.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,CONVICTED,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE
        A1,0,1,1,,0
        A2,0,1,1,1,0
        A3,,,,,
        A4,,1,,,`,
    },
    fails: { oc2: [1] },
  },
});
