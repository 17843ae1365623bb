import { defineRule } from "../../define.ts";

export default defineRule({
  code: "554",
  title: "Decision after the placement order",
  message: "The decision to place for adoption is dated after the first placement order. Check both dates.",
  severity: "query",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DECOM", "LS"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    placed_for_adoption: "decision_date > child_first_placement_order_date",
    episodes: `legal_status_code = 'E1' and episode_start_date = child_first_placement_order_date
      and child_last_decision_date > episode_start_date`,
  },
  example: {
    why: "A1 was decided a day after the order; A2 before it; A3 has no order.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/06/2024,E1
        A1,01/09/2024,E1
        A2,01/06/2024,E1
        A3,01/05/2024,C2`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,02/06/2024
        A2,01/05/2024
        A3,01/06/2024`,
    },
    fails: { episodes: [1], "placed-adoption": [1] },
  },
});
