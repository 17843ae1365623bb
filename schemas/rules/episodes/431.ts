import { defineRule } from "../../define.ts";

export default defineRule({
  code: "431",
  title: '"Started" on the day the last episode ended',
  message:
    "S says that the child came into care, and the child's last episode ended on the same day or later, so care went on. Correct the reason or the dates.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "DECOM"],
  fails: {
    episodes: "reason_new_episode_code = 'S' and episode_start_date <= previous_episode_end_date",
  },
  example: {
    why: "A1 starts on the day, A2 before it, A3 a day later, which is a new start.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,DEC
        A1,01/05/2024,S,01/06/2024
        A1,01/06/2024,S,
        A2,01/05/2024,S,01/06/2024
        A2,20/05/2024,S,
        A3,01/05/2024,S,01/06/2024
        A3,02/06/2024,S,`,
    },
    fails: { episodes: [2, 4] },
  },
});
