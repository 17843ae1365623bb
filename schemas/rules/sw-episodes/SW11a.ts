import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW11a",
  title: "More than 5 days without a social worker",
  message:
    "The social worker before this one ended more than 5 days before the end of the year, and nobody follows within 5 days. Check the dates.",
  severity: "query",
  return: "sw-episodes",
  fields: ["SW_DECOM", "SW_DEC"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `previous_allocation_end_date < year_end_date - 5 and allocation_start_date > previous_allocation_end_date + 5
      or allocation_start_date is null and not is_unreadable_allocation_start_date
      and exists (
        select 1
        from staging.sw_episodes as before
        where before.load_id = sw_episodes.load_id and before.child_id = sw_episodes.child_id
          and before.allocation_end_date < sw_episodes.year_end_date - 5
      )
      and not exists (
        select 1
        from staging.sw_episodes as later
        where later.load_id = sw_episodes.load_id and later.child_id = sw_episodes.child_id
          and later.allocation_start_date is not null
          and (later.allocation_end_date is null or later.allocation_end_date >= sw_episodes.year_end_date - 5)
      )`,
  },
  example: {
    why: "A1 waited 6 days and A2 5; nobody follows A3; A4 was followed at once.",
    as_at: "2024-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/05/2023,01/06/2023,MANAGE
        A1,SW2,07/06/2023,,MANAGE
        A2,SW1,01/05/2023,01/06/2023,MANAGE
        A2,SW2,06/06/2023,,MANAGE
        A3,SW1,01/05/2023,01/06/2023,MANAGE
        A3,SW2,,,MANAGE
        A4,SW1,01/05/2023,01/06/2023,MANAGE
        A4,SW2,01/06/2023,,MANAGE`,
    },
    fails: { "sw-episodes": [2, 6] },
  },
});
