import { defineRule } from "../../define.ts";

export default defineRule({
  code: "147",
  title: "End of the episode is not a date",
  message: "The end of the episode cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "episodes",
  fields: ["DEC"],
  fails: {
    episodes: "is_unreadable_episode_end_date",
  },
  example: {
    why: "There is no 38 April; a blank means that the episode is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/05/2024,01/06/2024
        A2,01/05/2024,38/04/2025
        A3,01/05/2024,`,
    },
    fails: { episodes: [2] },
  },
});
