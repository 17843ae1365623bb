import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW14",
  title: "Two social workers at the same time",
  message: "An allocation is open although a later one follows. Enter the date on which it ended.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DEC"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `not is_last_in_sequence and allocation_end_date is null and not is_unreadable_allocation_end_date`,
  },
  example: {
    why: "A1's first is open beside a second; A2's has ended.",
    as_at: "2024-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2023,,MANAGE
        A1,SW2,01/07/2023,,MANAGE
        A2,SW1,01/06/2023,01/07/2023,MANAGE
        A2,SW2,01/07/2023,,MANAGE`,
    },
    fails: { "sw-episodes": [1] },
  },
});
