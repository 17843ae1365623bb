import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW14",
  title: "More than one social worker at once",
  message: "The allocation is open although a later one of the child is open too. Enter the date this one ended.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DEC"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `not is_last_in_sequence and allocation_end_date is null and not is_unreadable_allocation_end_date
      and next_allocation_end_date is null`,
  },
  example: {
    why: "A1 has two open allocations; A2's first has ended; A3 has one.",
    as_at: "2024-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC
        A1,SW1,01/05/2023,
        A1,SW2,05/06/2023,
        A2,SW1,01/05/2023,05/06/2023
        A2,SW2,05/06/2023,
        A3,SW1,01/05/2023,`,
    },
    fails: { "sw-episodes": [1] },
  },
});
