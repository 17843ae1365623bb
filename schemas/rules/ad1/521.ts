import { defineRule } from "../../define.ts";

export default defineRule({
  code: "521",
  title: "Decision after the placement for adoption",
  message: "The child was placed for adoption before the decision to do so. Correct the dates.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_INT", "DECOM", "PLACE"],
  needs: ["episodes", "ad1"],
  fails: {
    ad1: "decision_date > child_first_adoption_placement_date",
    episodes: "placement_type_code in ('A3', 'A4', 'A5', 'A6') and ad1_decision_date > episode_start_date",
  },
  example: {
    why: "A1 was placed before the decision and moved after it; A2 was placed on the day; A3 was with foster carers.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2024,A4
        A1,01/09/2024,A6
        A2,01/07/2024,A5
        A3,01/06/2024,U4`,
      ad1: `
        CHILD,DATE_INT
        A1,01/07/2024
        A2,01/07/2024
        A3,01/07/2024`,
    },
    fails: { episodes: [1], ad1: [1] },
  },
});
