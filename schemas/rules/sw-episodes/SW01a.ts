import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW01a",
  title: "Allocation before April 2023 is incomplete",
  message: "The social worker's number or the start of the allocation is blank. Enter it.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID", "SW_DECOM"],
  asks_for_blanks: true,
  since: "2024-25",
  fails: {
    sw_episodes: `allocation_start_date is null and not is_unreadable_allocation_start_date
      or allocation_start_date < date '2023-04-01' and social_worker_id is null`,
  },
  example: {
    why: "A2 has no number and A3 no start; A4 began on 1 April 2023, which is rule SW01b.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,31/03/2023,,
        A2,,31/03/2023,,
        A3,SW1,,,MANAGE
        A4,,01/04/2023,,MANAGE`,
    },
    fails: { "sw-episodes": [2, 3] },
  },
});
