import { defineRule } from "../../define.ts";

export default defineRule({
  code: "562",
  title: "Started before this year, and not as last year ended",
  message:
    "The child's first episode began before this year, and last year's return did not end with it. Carry last year's final episode over, or correct the start.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM"],
  needs: ["last-year"],
  fails: {
    episodes: `is_first_in_sequence and episode_start_date < year_start_date
      and episode_start_date is distinct from last_year_child_last_episode_start_date`,
  },
  example: {
    why: "A1's final episode of last year is another one; A2's is the same; A3 was not in last year's return; A4 began this year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/02/2024
        A2,01/03/2024
        A2,01/06/2024
        A3,01/02/2024
        A4,01/04/2024`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM
        A1,01/03/2024
        A2,01/02/2024
        A2,01/03/2024`,
    },
    fails: { episodes: [1, 4] },
  },
});
