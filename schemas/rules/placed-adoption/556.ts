import { defineRule } from "../../define.ts";

export default defineRule({
  code: "556",
  title: "Decision after the freeing order",
  message: "The decision to place for adoption is dated after the freeing order. Check both dates.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DECOM", "LS"],
  until: "2023-24",
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: "legal_status_code = 'D1' and child_last_decision_date > episode_start_date",
  },
  example: {
    why: "A1 was decided a day after the order, A2 on the day.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/06/2023,D1
        A2,01/06/2023,D1
        A3,01/06/2023,C2`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,02/06/2023
        A2,01/06/2023
        A3,02/06/2023`,
    },
    fails: { episodes: [1] },
  },
});
