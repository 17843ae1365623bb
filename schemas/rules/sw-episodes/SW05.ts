import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW05",
  title: "End of the allocation is not a date",
  message: "SW_DEC is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DEC"],
  since: "2023-24",
  fails: {
    sw_episodes: "is_unreadable_allocation_end_date",
  },
  example: {
    why: "There is no 38 June; an allocation may be open.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/05/2024,01/06/2024,MANAGE
        A2,SW1,01/05/2024,38/06/2024,MANAGE
        A3,SW1,01/05/2024,,MANAGE`,
    },
    fails: { "sw-episodes": [2] },
  },
});
