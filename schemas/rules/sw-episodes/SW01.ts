import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW01",
  title: "Social worker details are missing",
  message:
    "The child is in care, and the number, start or reason of the social worker is blank. Enter what is missing.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID", "SW_DECOM", "SW_REASON"],
  since: "2023-24",
  until: "2023-24",
  needs: ["episodes"],
  fails: {
    sw_episodes: `(social_worker_id is null or allocation_start_date is null and not is_unreadable_allocation_start_date
        or allocation_reason_code is null)
      and (not child_has_episodes or exists (
        select 1
        from staging.episodes as current_episode
        where current_episode.load_id = sw_episodes.load_id and current_episode.child_id = sw_episodes.child_id
          and current_episode.episode_end_date is null and current_episode.legal_status_code not in ('V3', 'V4')
      ))`,
  },
  example: {
    why: "A1 has no reason; A2 is complete; A3 has left and A4 comes for short breaks.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,DEC
        A1,01/05/2023,C2,
        A2,01/05/2023,C2,
        A3,01/05/2023,C2,01/09/2023
        A4,01/05/2023,V4,`,
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/05/2023,,
        A2,SW1,01/05/2023,,MANAGE
        A3,SW1,01/05/2023,,
        A4,SW1,01/05/2023,,`,
    },
    fails: { "sw-episodes": [1] },
  },
});
