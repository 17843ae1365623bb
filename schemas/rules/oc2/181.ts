import { defineRule } from "../../define.ts";

export default defineRule({
  code: "181",
  title: "Health or offending item is not 0 or 1",
  message:
    "One of the yes or no items is neither 0 nor 1. Enter 1 for yes or 0 for no, or leave it blank where it does not apply.",
  severity: "error",
  return: "oc2",
  fields: [
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
  ],
  asks_for_blanks: true,
  fails: {
    oc2: `is_unreadable_convicted_flag
      or is_unreadable_health_check_flag
      or is_unreadable_immunisations_flag
      or is_unreadable_teeth_check_flag
      or is_unreadable_health_assessment_flag
      or is_unreadable_substance_misuse_flag
      or is_unreadable_intervention_received_flag
      or is_unreadable_intervention_offered_flag`,
  },
  example: {
    why: "2 and Y are not answers; 0, 1 and a blank are.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,CONVICTED,TEETH_CHECK,INTERVENTION_OFFERED
        A1,0,1,
        A2,2,1,
        A3,0,Y,
        A4,,,9`,
    },
    fails: { oc2: [2, 3, 4] },
  },
});
