import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1010",
  title: "In care last year, and no episode this year",
  message:
    "Last year's return ended with an open episode, this year's has no episode, and the OC3 file has a row. Add the episode of this year with its end.",
  severity: "error",
  return: "oc3",
  fields: ["CHILD", "DEC"],
  needs: ["episodes", "last-year"],
  fails: {
    oc3: `not child_has_episodes and last_year_child_last_episode_start_date is not null
      and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date`,
  },
  example: {
    why: "A1 was open last year and is gone; A2 was closed; A3 has an episode this year; A4 was never held; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A3,01/02/2024,10/09/2024`,
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        A2,YES
        A3,YES
        A4,YES
        A5,YES`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/05/2023,01/06/2023
        A1,01/06/2023,
        A2,01/05/2023,01/06/2023
        A3,01/02/2024,
        A5,01/02/2024,01/16/2024`,
    },
    fails: { oc3: [1] },
  },
});
