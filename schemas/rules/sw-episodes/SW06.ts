import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW06",
  title: "Allocation starts after the year",
  message:
    "The allocation starts after the last day of the year. Correct the date, or keep the row for the next return.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DECOM"],
  since: "2023-24",
  fails: {
    sw_episodes: "allocation_start_date > year_end_date",
  },
  example: {
    why: "A2 starts on the day after the year.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,31/03/2025,,MANAGE
        A2,SW1,01/04/2025,,MANAGE`,
    },
    fails: { "sw-episodes": [2] },
  },
});
