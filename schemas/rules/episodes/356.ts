import { defineRule } from "../../define.ts";

export default defineRule({
  code: "356",
  title: "Episode ends before it starts",
  message: "The end of the episode is before its start. Correct the date that is wrong.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM", "DEC"],
  fails: {
    episodes: "episode_end_date < episode_start_date",
  },
  example: {
    why: "A1 ends a day early; ending on the day itself is rule 355.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,02/05/2024,01/05/2024
        A2,02/05/2024,02/05/2024
        A3,02/05/2024,`,
    },
    fails: { episodes: [1] },
  },
});
