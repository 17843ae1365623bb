import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW11b",
  title: "Social worker ended in the last 5 days of the year and none follows",
  message:
    "The latest allocation ended within the last 5 days of the year. Check whether a new social worker has been recorded.",
  severity: "query",
  return: "sw-episodes",
  fields: ["SW_DECOM", "SW_DEC"],
  since: "2023-24",
  fails: {
    sw_episodes: "is_last_in_sequence and allocation_end_date between year_end_date - 5 and year_end_date",
  },
  example: {
    why: "A1's ended on 26 March and A2's a day earlier; A3's was followed; A4's is open.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2024,26/03/2025,MANAGE
        A2,SW1,01/06/2024,25/03/2025,MANAGE
        A3,SW1,01/06/2024,28/03/2025,MANAGE
        A3,SW2,28/03/2025,,MANAGE
        A4,SW1,01/06/2024,,MANAGE`,
    },
    fails: { "sw-episodes": [1] },
  },
});
