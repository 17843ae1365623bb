import { defineRule } from "../../define.ts";

export default defineRule({
  code: "452",
  title: "Council of the placement differs from last year's",
  message:
    "Last year ended with an open episode, and this year's first episode has another council for the placement. Check the postcodes of both returns, and amend the one that is wrong.",
  severity: "query",
  return: "episodes",
  fields: ["PL_POST"],
  needs: ["last-year", "postcode-directory"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and placement_la_code is distinct from last_year_child_last_placement_la_code`,
  },
  elsewhere: "It only looks at an episode with the same reason for new episode as last year's.",
  example: {
    why: "The directory knows where A1's and A3's homes were and not where they are now; A2's home is the same; A4's episode of last year was closed; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,HOME_POST,PL_POST
        A1,01/02/2024,P,AB1 0JD,XX9 9XX
        A2,01/02/2024,P,AB1 0JD,AB1 0JD
        A3,01/02/2024,S,AB1 0JD,XX9 9XX
        A4,01/02/2024,P,AB1 0JD,XX9 9XX
        A5,01/02/2024,P,AB1 0JD,XX9 9XX`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,RNE,HOME_POST,PL_POST
        A1,01/02/2024,,P,AB1 0JD,AB1 0JD
        A2,01/02/2024,,P,AB1 0JD,AB1 0JD
        A3,01/02/2024,,P,AB1 0JD,AB1 0JD
        A4,01/02/2024,01/03/2024,P,AB1 0JD,AB1 0JD
        A5,01/02/2024,03/16/2024,P,AB1 0JD,AB1 0JD`,
    },
    fails: { episodes: [1, 3] },
  },
});
