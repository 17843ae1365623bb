import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW03",
  title: "Allocation that ended is incomplete",
  message: "The allocation has an end date, so number, start date and reason are wanted. Fill in what is blank.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"],
  asks_for_blanks: true,
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `(allocation_end_date is not null or is_unreadable_allocation_end_date)
      and (social_worker_id is null or allocation_reason_code is null
      or allocation_start_date is null and not is_unreadable_allocation_start_date)`,
  },
  example: {
    why: "A1 lacks the number and A2 the reason; A3 is complete; A4 has not ended.",
    as_at: "2024-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,,01/06/2023,10/09/2023,MANAGE
        A2,SW1,01/06/2023,10/09/2023,
        A3,SW1,01/06/2023,10/09/2023,MANAGE
        A4,SW1,01/06/2023,,`,
    },
    fails: { "sw-episodes": [1, 2] },
  },
});
