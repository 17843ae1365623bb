import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW03",
  title: "Ended allocation is incomplete",
  message: "The allocation has an end, and the number, start or reason is blank. Enter what is missing.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `(allocation_end_date is not null or is_unreadable_allocation_end_date)
      and (social_worker_id is null or allocation_start_date is null and not is_unreadable_allocation_start_date
        or allocation_reason_code is null)`,
  },
  example: {
    why: "A1 ended and has no reason; A2 is complete; A3 has not ended.",
    as_at: "2024-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/05/2023,01/09/2023,
        A2,SW1,01/05/2023,01/09/2023,MANAGE
        A3,SW1,01/05/2023,,`,
    },
    fails: { "sw-episodes": [1] },
  },
});
