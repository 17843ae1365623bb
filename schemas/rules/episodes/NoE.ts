import { defineRule } from "../../define.ts";

export default defineRule({
  code: "NoE",
  title: "Started before this year, and not in last year's return",
  message:
    "The episode began before this year, and the child has no episode in last year's return. Correct the start, or amend last year's return.",
  severity: "query",
  return: "episodes",
  fields: ["DECOM"],
  needs: ["last-year"],
  fails: {
    episodes: "episode_start_date < year_start_date and not last_year_child_has_episodes",
  },
  example: {
    why: "A1 was not in last year's return; A2 was; A3 began this year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,31/03/2024
        A2,31/03/2024
        A3,01/04/2024`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM
        A2,31/03/2024`,
    },
    fails: { episodes: [1] },
  },
});
