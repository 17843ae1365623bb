import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW11b",
  title: "Social worker ended in the last 5 days of the year and none follows",
  message:
    "The latest allocation ended within the last 5 days of the year. Check whether a new social worker has been recorded.",
  severity: "query",
  return: "sw-episodes",
  fields: ["SW_DECOM", "SW_DEC"],
  since: "2023-24",
  fails: {
    sw_episodes: `allocation_end_date between year_end_date - 5 and year_end_date
      and not exists (
        select 1
        from staging.sw_episodes as other
        where other.load_id = sw_episodes.load_id and other.child_id = sw_episodes.child_id
          and other.source_row <> sw_episodes.source_row
          and (other.allocation_end_date is null or other.allocation_end_date >= other.allocation_start_date)
          and (other.allocation_start_date >= sw_episodes.allocation_end_date
            or other.allocation_start_date is not null and other.allocation_end_date is null
            or other.allocation_end_date > sw_episodes.allocation_end_date)
      )`,
  },
  example: {
    why: "A1's ended on 26 March and A2's a day earlier; A3's was followed; A4's is open; A5 had another from before.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2024,26/03/2025,MANAGE
        A2,SW1,01/06/2024,25/03/2025,MANAGE
        A3,SW1,01/06/2024,28/03/2025,MANAGE
        A3,SW2,28/03/2025,,MANAGE
        A4,SW1,01/06/2024,,MANAGE
        A5,SW1,01/06/2024,28/03/2025,MANAGE
        A5,SW2,01/03/2025,,MANAGE`,
    },
    fails: { "sw-episodes": [1] },
  },
});
