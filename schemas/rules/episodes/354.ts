import { defineRule } from "../../define.ts";

export default defineRule({
  code: "354",
  title: "Episode starts after the last day of the return",
  message:
    "The episode starts after the last day of this return. Correct the date, or leave the row to the next return.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM"],
  fails: {
    episodes: "episode_start_date > year_end_date",
  },
  example: {
    why: "The last day is in the return, the day after is not.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,31/03/2025
        A2,01/04/2025`,
    },
    fails: { episodes: [2] },
  },
});
