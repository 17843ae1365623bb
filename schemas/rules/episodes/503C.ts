import { defineRule } from "../../define.ts";

export default defineRule({
  code: "503C",
  title: "Category of need of the open episode changed since last year",
  message:
    "Last year ended with an open episode, and this year's first episode has another category of need. Check which is right, and amend the return that is wrong.",
  severity: "query",
  return: "episodes",
  fields: ["CIN"],
  needs: ["last-year"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and category_of_need_code is distinct from last_year_child_last_category_of_need_code`,
  },
  example: {
    why: "A1 changed and A2 was blank last year; A3 is the same; A4's episode of last year was closed; A1's second row is its own; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,CIN
        A1,01/02/2024,N1
        A1,01/06/2024,N5
        A2,01/02/2024,N1
        A3,01/02/2024,N1
        A4,01/02/2024,N1
        A5,01/02/2024,N1`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,CIN
        A1,01/02/2024,,N5
        A2,01/02/2024,,
        A3,01/02/2024,,N1
        A4,01/02/2024,01/03/2024,N5
        A5,01/02/2024,03/16/2024,N5`,
    },
    fails: { episodes: [1, 3] },
  },
});
