import { defineRule } from "../../define.ts";

export default defineRule({
  code: "453",
  title: "Distance changed since last year without a new episode",
  message:
    "Last year ended with an open episode. The reason for the episode is the same this year, and the distance between home and placement differs by 0.2 miles or more. Check the postcodes of both returns, and amend the one that is wrong.",
  severity: "query",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST", "RNE"],
  needs: ["last-year", "postcode-directory"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and reason_new_episode_code is not distinct from last_year_child_last_reason_new_episode_code
      and coalesce(abs(placement_distance_miles - last_year_child_last_placement_distance_miles) >= 0.2,
        placement_distance_miles is distinct from last_year_child_last_placement_distance_miles)`,
  },
  example: {
    why: "The directory knows where A1's and A3's homes were and not where they are now, and A3 has another reason for its episode; A2's home is the same; A4's episode of last year was closed; when A5's ended cannot be read.",
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
    fails: { episodes: [1] },
  },
});
