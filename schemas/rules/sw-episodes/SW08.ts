import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW08",
  title: "An earlier social worker is still open",
  message: "Only the child's latest social worker may have no end date. Enter the date this one ended.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DEC"],
  since: "2023-24",
  fails: {
    sw_episodes: `not is_last_in_sequence and allocation_end_date is null and not is_unreadable_allocation_end_date`,
  },
  example: {
    why: "A2's first row is open although another follows; the last row of A1 may be open.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC
        A1,SW1,01/06/2024,04/06/2024
        A1,SW2,05/06/2024,
        A2,SW1,06/06/2024,
        A2,SW2,07/06/2024,08/06/2024`,
    },
    fails: { "sw-episodes": [3] },
  },
});
