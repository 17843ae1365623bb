import { defineRule } from "../../define.ts";

export default defineRule({
  code: "355",
  title: "Episode lasts less than a day",
  message:
    "The episode starts and ends on the same day, which an episode may not do. Correct the dates or remove the row.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM", "DEC"],
  fails: { episodes: "episode_end_date = episode_start_date" },
  example: {
    why: "A1 starts and ends on one day; A2 lasts a day; A3 is open; A4 ends before it starts, which is rule 356.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/05/2024,01/05/2024
        A2,01/05/2024,02/05/2024
        A3,01/05/2024,
        A4,04/05/2024,01/05/2024`,
    },
    fails: { episodes: [1] },
  },
});
