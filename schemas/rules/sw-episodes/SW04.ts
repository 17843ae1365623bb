import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW04",
  title: "Start of the allocation is not a date",
  message: "SW_DECOM is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DECOM"],
  since: "2023-24",
  fails: {
    sw_episodes: "is_unreadable_allocation_start_date",
  },
  example: {
    why: "There is no 38 June; a blank is rule SW01.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2024,,MANAGE
        A2,SW1,38/06/2024,,MANAGE
        A3,SW1,,,MANAGE`,
    },
    fails: { "sw-episodes": [2] },
  },
});
