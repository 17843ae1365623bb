import { defineRule } from "../../define.ts";

export default defineRule({
  code: "552",
  title: "Decision after the first placement for adoption",
  message:
    "The latest decision is dated after the child was first placed for adoption. Correct the date of the decision or of the placement.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DECOM", "PLACE"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    placed_for_adoption: `decision_date = child_last_decision_date and decision_date > child_first_adoption_placement_date`,
    episodes: `placement_type_code in ('A3', 'A4', 'A5', 'A6') and episode_start_date = child_first_adoption_placement_date
      and child_last_decision_date > episode_start_date`,
  },
  example: {
    why: "A1 was placed a day before the decision; A2 on the day.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/05/2024,U4
        A1,01/06/2024,A5
        A1,01/09/2024,A6
        A2,01/06/2024,A3`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,02/06/2024
        A2,01/06/2024`,
    },
    fails: { episodes: [2], "placed-adoption": [1] },
  },
});
