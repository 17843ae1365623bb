import { defineRule } from "../../define.ts";

export default defineRule({
  code: "501",
  title: "Episode overlaps the one before",
  message: "The episode starts before the child's previous episode ended. Correct the dates of one of them.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM"],
  fails: { episodes: "episode_start_date < previous_episode_end_date" },
  example: {
    why: "A1's second row starts two days before the first ended; A2's second row starts on the day, which is right.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/06/2024,04/06/2024
        A1,02/06/2024,06/06/2024
        A2,04/06/2024,07/06/2024
        A2,07/06/2024,`,
    },
    fails: { episodes: [2] },
  },
});
