import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW12",
  title: "No social worker when care started or ended",
  message:
    "No allocation covers the day on which the child came into care, left care, or (still in care) the last day of the year. Add the social worker, or correct the dates.",
  severity: "query",
  return: "sw-episodes",
  fields: ["DECOM", "DEC", "SW_DECOM", "SW_DEC"],
  since: "2023-24",
  needs: ["episodes", "sw-episodes"],
  fails: {
    episodes: `coalesce(legal_status_code not in ('V3', 'V4'), true) and (
      reason_new_episode_code = 'S' and episode_start_date <= year_end_date
        and episode_start_date >= case
        when collection_year = '2023-24' then year_start_date
        else cast(year_start_date - interval 1 year as date)
      end
        and not exists (
        select 1
        from staging.sw_episodes as allocation
        where allocation.load_id = episodes.load_id and allocation.child_id = episodes.child_id
          and allocation.allocation_start_date <= episodes.episode_start_date
          and (allocation.allocation_end_date is null or allocation.allocation_end_date >= episodes.episode_start_date)
      )
      or coalesce(reason_episode_ceased_code, '') <> 'X1' and episode_end_date <= year_end_date
        and episode_end_date >= case
        when collection_year = '2023-24' then year_start_date
        else cast(year_start_date - interval 1 year as date)
      end
        and not exists (
        select 1
        from staging.sw_episodes as allocation
        where allocation.load_id = episodes.load_id and allocation.child_id = episodes.child_id
          and allocation.allocation_start_date <= episodes.episode_end_date
          and (allocation.allocation_end_date is null or allocation.allocation_end_date >= episodes.episode_end_date)
      )
      or episode_end_date is null and not is_unreadable_episode_end_date and episode_start_date <= year_end_date
        and not exists (
        select 1
        from staging.sw_episodes as allocation
        where allocation.load_id = episodes.load_id and allocation.child_id = episodes.child_id
          and allocation.allocation_start_date <= episodes.year_end_date
          and (allocation.allocation_end_date is null or allocation.allocation_end_date >= episodes.year_end_date)
      )
    )`,
  },
  elsewhere:
    "It accepts an allocation that begins later than care did, and reports every open episode that began in an earlier year.",
  example: {
    why: "A1 has nobody; A2 nobody when care began and A3 nobody when it ended; A4 throughout; A5 began before the files say anything; A6 comes for short breaks.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,DEC,REC
        A1,01/06/2024,S,C2,,
        A2,01/06/2024,S,C2,,
        A3,01/06/2024,S,C2,01/09/2024,E4A
        A4,01/06/2024,S,C2,01/08/2024,X1
        A4,01/08/2024,P,C2,,
        A5,01/03/2023,S,C2,,
        A6,01/06/2024,S,V4,,`,
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A2,SW1,02/06/2024,,MANAGE
        A3,SW1,01/06/2024,31/08/2024,MANAGE
        A4,SW1,01/06/2024,,MANAGE
        A5,SW1,01/09/2023,,MANAGE`,
    },
    fails: { episodes: [1, 2, 3] },
  },
});
