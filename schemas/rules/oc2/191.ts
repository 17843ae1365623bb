import { defineRule } from "../../define.ts";

export default defineRule({
  code: "191",
  title: "Health items missing for a child looked after for 12 months",
  message:
    "The child was looked after for all the 12 months to the last day, so immunisations, teeth check, health assessment and substance misuse are all wanted. Fill them in, or add the row to OC2.",
  severity: "error",
  return: "oc2",
  fields: ["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
  asks_for_blanks: true,
  needs: ["episodes", "oc2"],
  fails: {
    oc2: `is_looked_after_12_months and ((immunisations_flag is null and not is_unreadable_immunisations_flag)
      or (teeth_check_flag is null and not is_unreadable_teeth_check_flag)
      or (health_assessment_flag is null and not is_unreadable_health_assessment_flag)
      or (substance_misuse_flag is null and not is_unreadable_substance_misuse_flag))`,
    episodes: "is_looked_after_12_months and not child_has_oc2 and is_last_in_sequence",
  },
  elsewhere:
    "It counts a child who left care on the last day of the year, or of whom no row reaches back to the first, as looked after for 12 months.",
  example: {
    why: "A1 is complete; A2 lacks the teeth check; A3 has no row in OC2, so its last episode is marked; A4 and its blanks came in June; A5's last episode ended with X1 the year before, so nothing shows A5 in care.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,DEC,REC
        A1,01/02/2024,S,C2,,
        A2,01/02/2024,S,C2,,
        A3,01/02/2024,S,C2,01/08/2024,X1
        A3,01/08/2024,P,C2,,
        A4,01/06/2024,S,C2,,
        A5,01/02/2023,S,C2,01/02/2024,X1`,
      oc2: `
        CHILD,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE
        A1,1,1,1,0
        A2,1,,1,0
        A4,,,,`,
    },
    fails: { oc2: [2], episodes: [4] },
  },
});
