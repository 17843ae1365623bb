import { defineRule } from "../../define.ts";

export default defineRule({
  code: "556",
  title: "Decision after the freeing order",
  message:
    "The decision to place for adoption is dated after the freeing order (D1) began. Correct whichever date is wrong.",
  severity: "error",
  return: "placed-adoption",
  fields: ["LS", "DECOM", "DATE_PLACED"],
  needs: ["placed-adoption"],
  until: "2023-24",
  fails: {
    episodes: "legal_status_code = 'D1' and episode_start_date < child_first_decision_date",
  },
  example: {
    why: "A1 was decided after the order and A2 on its day; A3 has another status and A4 no decision.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2023,D1
        A2,01/05/2023,D1
        A3,01/05/2023,C2
        A4,01/05/2023,D1`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,02/05/2023
        A2,01/05/2023
        A3,02/05/2023`,
    },
    fails: { episodes: [1] },
  },
});
