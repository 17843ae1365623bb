import { defineRule } from "../../define.ts";

export default defineRule({
  code: "141",
  title: "Start of the episode is not a date",
  message: "The start of the episode cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM"],
  fails: {
    episodes: "is_unreadable_episode_start_date",
  },
  example: {
    why: "There is no 38 April. A row without any start is set aside by our own check BLK2.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/05/2024
        A1,38/04/2024
        A2,`,
    },
    fails: { episodes: [2] },
  },
});
