import { defineRule } from "../../define.ts";

export default defineRule({
  code: "385",
  title: "Episode ends after the last day of the return",
  message:
    "The episode ends after the last day of this return, so it is still open. Clear the end and its reason, or correct the date.",
  severity: "error",
  return: "episodes",
  fields: ["DEC"],
  fails: {
    episodes: "episode_end_date > year_end_date",
  },
  example: {
    why: "The last day is in the return, the day after is not.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/05/2024,31/03/2025
        A2,01/05/2024,01/04/2025
        A3,01/05/2024,`,
    },
    fails: { episodes: [2] },
  },
});
