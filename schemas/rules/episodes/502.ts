import { defineRule } from "../../define.ts";

export default defineRule({
  code: "502",
  title: "Open episode of last year is not the first of this year",
  message:
    "Last year's return ended with an open episode, and the first episode of this year does not start on its date. Carry the open episode over, or correct its start.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM"],
  needs: ["last-year"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null
      and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and last_year_child_last_episode_start_date <> episode_start_date`,
  },
  example: {
    why: "A1 begins earlier and A3 later than the open episode of last year; A2 carries it over; A4's was closed; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/02/2024
        A1,05/02/2024
        A2,08/02/2024
        A3,06/06/2024
        A4,07/06/2024
        A5,07/06/2024`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC
        A1,05/02/2024,
        A2,08/02/2024,
        A3,09/02/2024,
        A4,06/02/2024,07/03/2024
        A5,06/02/2024,07/16/2024`,
    },
    fails: { episodes: [1, 4] },
  },
});
