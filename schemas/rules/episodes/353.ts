import { defineRule } from "../../define.ts";

export default defineRule({
  code: "353",
  title: "Episode starts before 14 October 1991",
  message: "The episode starts before the Children Act came into force. Correct the date.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM"],
  fails: {
    episodes: "episode_start_date < date '1991-10-14'",
  },
  example: {
    why: "The day itself is right.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,13/10/1991
        A2,14/10/1991
        A3,01/05/2024`,
    },
    fails: { episodes: [1] },
  },
});
