import { defineRule } from "../../define.ts";

export default defineRule({
  code: "302",
  title: "First episode starts before birth",
  message: "The first episode starts before the date of birth. Correct the date that is wrong.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM", "DOB"],
  needs: ["header", "episodes"],
  fails: {
    episodes: "is_first_in_sequence and episode_start_date < header_date_of_birth",
    header: "child_first_episode_start_date < date_of_birth",
  },
  example: {
    why: "A1: the day before; only its first episode is marked. A2: on the day of birth.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/05/2024
        A2,01/05/2024`,
      episodes: `
        CHILD,DECOM
        A1,01/05/2024
        A1,01/06/2024
        A2,01/05/2024`,
    },
    fails: { header: [1], episodes: [1] },
  },
});
