import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW01b",
  title: "Allocation from April 2023 is incomplete",
  message:
    "The social worker's number, the start or the reason of the allocation is blank. All three are needed for allocations from 1 April 2023. Enter what is missing.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID", "SW_DECOM", "SW_REASON"],
  asks_for_blanks: true,
  since: "2024-25",
  fails: {
    sw_episodes: `allocation_start_date >= date '2023-04-01' and (social_worker_id is null or allocation_reason_code is null)
      or allocation_start_date is null and not is_unreadable_allocation_start_date and allocation_reason_code is null`,
  },
  example: {
    why: "A2 has no reason, A3 no number and A4 nothing but a number; A5 began before April 2023.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/04/2023,,MANAGE
        A2,SW1,01/04/2023,,
        A3,,01/04/2023,,MANAGE
        A4,SW1,,,
        A5,SW1,31/03/2023,,`,
    },
    fails: { "sw-episodes": [2, 3, 4] },
  },
});
