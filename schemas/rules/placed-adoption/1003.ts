import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1003",
  title: "Decision before care began",
  message:
    "The decision to place for adoption is dated before the child first started to be looked after. Correct the date.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DECOM", "RNE"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    placed_for_adoption: "decision_date < child_first_started_date",
    episodes: `reason_new_episode_code = 'S' and episode_start_date = child_first_started_date
      and child_first_decision_date < episode_start_date`,
  },
  example: {
    why: "A1 was decided a day before care; A2 on the day; when A3 started is not in this file.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE
        A1,02/05/2024,S
        A1,01/09/2024,P
        A2,02/05/2024,S
        A3,02/05/2024,P`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,01/05/2024
        A2,02/05/2024
        A3,01/05/2024`,
    },
    fails: { episodes: [1], "placed-adoption": [1] },
  },
});
