import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW17",
  title: "No social worker at the end of the year",
  message:
    "The child is in care at the end of the year, and the latest allocation has ended. Remove the end, or add the new social worker.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DEC"],
  since: "2025-26",
  needs: ["episodes"],
  fails: {
    sw_episodes: `is_last_in_sequence and allocation_end_date is not null
      and case
        when child_has_episodes
          then (child_last_episode_end_date is null or child_last_episode_end_date > year_end_date)
            and coalesce(child_last_legal_status_code not in ('V3', 'V4'), true)
        else not exists (select 1 from staging.episodes as any_child where any_child.load_id = sw_episodes.load_id)
      end`,
  },
  elsewhere: "It also reports young people who are no longer looked after.",
  example: {
    why: "A1 is in care without an open allocation; A2 has one; A3 has left care; A4 was not in care this year (a file without any episode tells of nobody, and then all are asked about).",
    as_at: "2026-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/06/2025,
        A2,01/06/2025,
        A3,01/06/2025,01/09/2025`,
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2025,01/09/2025,MANAGE
        A2,SW1,01/06/2025,01/09/2025,MANAGE
        A2,SW2,01/09/2025,,MANAGE
        A3,SW1,01/06/2025,01/09/2025,MANAGE
        A4,SW1,01/06/2025,01/09/2025,MANAGE`,
    },
    fails: { "sw-episodes": [1] },
  },
});
