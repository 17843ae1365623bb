import { defineRule } from "../../define.ts";

export default defineRule({
  code: "503A",
  title: "Reason for new episode of the open episode changed since last year",
  message:
    "Last year ended with an open episode, and this year's first episode has another reason for new episode. Check which is right, and amend the return that is wrong.",
  severity: "query",
  return: "episodes",
  fields: ["RNE"],
  needs: ["last-year"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and reason_new_episode_code is distinct from last_year_child_last_reason_new_episode_code`,
  },
  example: {
    why: "A1 changed and A2 was blank last year; A3 is the same; A4's episode of last year was closed; A1's second row is its own; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE
        A1,01/02/2024,S
        A1,01/06/2024,P
        A2,01/02/2024,S
        A3,01/02/2024,S
        A4,01/02/2024,S
        A5,01/02/2024,S`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,RNE
        A1,01/02/2024,,P
        A2,01/02/2024,,
        A3,01/02/2024,,S
        A4,01/02/2024,01/03/2024,P
        A5,01/02/2024,03/16/2024,P`,
    },
    fails: { episodes: [1, 3] },
  },
});
