import { defineRule } from "../../define.ts";

export default defineRule({
  code: "503D",
  title: "Placement type of the open episode changed since last year",
  message:
    "Last year ended with an open episode, and this year's first episode has another placement type. Only a code that was replaced may change: H5 to K3 (2023/24 and 2024/25), Z1 to Z11, Z12, Z13 or Z14 (from 2025/26). Check which is right, and amend the return that is wrong.",
  severity: "query",
  return: "episodes",
  fields: ["PLACE"],
  needs: ["last-year"],
  fails: {
    episodes: `is_first_in_sequence and last_year_child_last_episode_start_date is not null and last_year_child_last_episode_end_date is null
      and not last_year_child_last_is_unreadable_episode_end_date
      and placement_type_code is distinct from last_year_child_last_placement_type_code
      and not (collection_year between '2023-24' and '2024-25' and placement_type_code = 'K3'
        and coalesce(last_year_child_last_placement_type_code = 'H5', false))
      and not (collection_year >= '2025-26' and placement_type_code in ('Z11', 'Z12', 'Z13', 'Z14')
        and coalesce(last_year_child_last_placement_type_code = 'Z1', false))`,
  },
  example: {
    why: "In 2024/25 H5 became K3, so A1 is right, and A2 is not; A3 is the same; A4's episode of last year was closed; when A5's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/02/2024,K3
        A2,01/02/2024,K2
        A3,01/02/2024,U4
        A4,01/02/2024,K2
        A5,01/02/2024,K2`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,PLACE
        A1,01/02/2024,,H5
        A2,01/02/2024,,U4
        A3,01/02/2024,,U4
        A4,01/02/2024,01/03/2024,U4
        A5,01/02/2024,03/16/2024,U4`,
    },
    fails: { episodes: [2] },
  },
});
