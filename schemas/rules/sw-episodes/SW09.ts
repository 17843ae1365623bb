import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW09",
  title: "Allocation lasts less than a day",
  message: "The allocation starts and ends on the same day. Check the dates, or remove the row.",
  severity: "query",
  return: "sw-episodes",
  fields: ["SW_DECOM", "SW_DEC"],
  since: "2023-24",
  fails: {
    sw_episodes: "allocation_end_date = allocation_start_date",
  },
  example: {
    why: "A1 starts and ends on one day; A2 lasts a day.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2024,01/06/2024,MANAGE
        A2,SW1,01/06/2024,02/06/2024,MANAGE
        A3,SW1,01/06/2024,,MANAGE`,
    },
    fails: { "sw-episodes": [1] },
  },
});
