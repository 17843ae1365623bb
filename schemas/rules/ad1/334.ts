import { defineRule } from "../../define.ts";

export default defineRule({
  code: "334",
  title: "Decision before this period of care",
  message:
    "The decision to place for adoption is dated before the child last started to be looked after. Correct the date.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_INT", "DECOM", "RNE"],
  needs: ["episodes", "ad1"],
  fails: {
    ad1: "decision_date < child_last_started_date",
    episodes: `reason_new_episode_code = 'S' and episode_start_date = child_last_started_date and ad1_decision_date < episode_start_date`,
  },
  example: {
    why: "A1 was decided between its two periods of care, A2 after it started; A3 started in an earlier year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,DEC
        A1,01/04/2024,S,01/05/2024
        A1,01/07/2024,S,
        A2,01/07/2024,S,
        A3,01/07/2024,P,`,
      ad1: `
        CHILD,DATE_INT
        A1,01/06/2024
        A2,02/07/2024
        A3,01/06/2024`,
    },
    fails: { episodes: [2], ad1: [1] },
  },
});
