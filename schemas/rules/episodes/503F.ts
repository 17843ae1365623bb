import { defineRule } from "../../define.ts";

export default defineRule({
  code: "503F",
  title: "URN of the open episode changed since last year",
  message:
    "Last year ended with an open episode, and this year's first episode has another URN. Check which is right, and amend the return that is wrong.",
  severity: "query",
  return: "episodes",
  fields: ["URN"],
  needs: ["last-year"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and placement_urn is distinct from last_year_child_last_placement_urn`,
  },
  example: {
    why: "A1 changed and A2 was blank last year; A3 is the same; A4's episode of last year was closed; A1's second row is its own; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,URN
        A1,01/02/2024,SC0551
        A1,01/06/2024,SC0552
        A2,01/02/2024,SC0551
        A3,01/02/2024,SC0551
        A4,01/02/2024,SC0551
        A5,01/02/2024,SC0551`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,URN
        A1,01/02/2024,,SC0552
        A2,01/02/2024,,
        A3,01/02/2024,,SC0551
        A4,01/02/2024,01/03/2024,SC0552
        A5,01/02/2024,03/16/2024,SC0552`,
    },
    fails: { episodes: [1, 3] },
  },
});
