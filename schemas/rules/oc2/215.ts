import { defineRule } from "../../define.ts";

export default defineRule({
  code: "215",
  title: "Care leaver and health details on one child",
  message:
    "The child has details in OC3 (care leavers) and in OC2 (children looked after for 12 months). A child belongs in one of them: remove the other.",
  severity: "error",
  return: "oc2",
  fields: [
    "IN_TOUCH",
    "ACTIV",
    "ACCOM",
    "SDQ_SCORE",
    "SDQ_REASON",
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
  ],
  needs: ["oc2", "oc3"],
  fails: {
    oc2: `child_has_oc3_data
      and (sdq_reason_code is not null or (sdq_score is not null or is_unreadable_sdq_score)
      or (convicted_flag is not null or is_unreadable_convicted_flag)
      or (health_check_flag is not null or is_unreadable_health_check_flag)
      or (immunisations_flag is not null or is_unreadable_immunisations_flag)
      or (teeth_check_flag is not null or is_unreadable_teeth_check_flag)
      or (health_assessment_flag is not null or is_unreadable_health_assessment_flag)
      or (substance_misuse_flag is not null or is_unreadable_substance_misuse_flag)
      or (intervention_received_flag is not null or is_unreadable_intervention_received_flag)
      or (intervention_offered_flag is not null or is_unreadable_intervention_offered_flag))`,
    oc3: `coalesce(in_touch_code, activity_code, accommodation_code) is not null and child_has_oc2_data`,
  },
  example: {
    why: "A1 has details in both files; the OC3 row of A2 and the OC2 row of A3 are blank; A4 is in one file.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,SDQ_SCORE,TEETH_CHECK
        A1,,1
        A2,,1
        A3,,
        A4,9,`,
      oc3: `
        CHILD,IN_TOUCH,ACTIV,ACCOM
        A1,YES,F2,B1
        A2,,,
        A3,YES,F2,B1`,
    },
    fails: { oc2: [1], oc3: [1] },
  },
});
