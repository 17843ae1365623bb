import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW10",
  title: "Gap or overlap of more than 7 days between social workers",
  message: "The allocation starts more than 7 days before or after the one before it ended. Check both dates.",
  severity: "query",
  return: "sw-episodes",
  fields: ["SW_DECOM"],
  since: "2023-24",
  fails: {
    sw_episodes: `abs(allocation_start_date - previous_allocation_end_date) > 7 and allocation_reason_code is distinct from 'FCONTA'`,
  },
  elsewhere: "It also reports an allocation that follows an open one, and in 2023/24 a first contact.",
  example: {
    why: "A1 has a gap of 8 days and A2 an overlap of 8; A3 a gap of 7; A4 is a first contact.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2024,10/06/2024,MANAGE
        A1,SW2,18/06/2024,,MANAGE
        A2,SW1,01/06/2024,20/06/2024,MANAGE
        A2,SW2,12/06/2024,,MANAGE
        A3,SW1,01/06/2024,10/06/2024,MANAGE
        A3,SW2,17/06/2024,,MANAGE
        A4,SW1,01/06/2024,10/06/2024,MANAGE
        A4,SW2,18/09/2024,,FCONTA`,
    },
    fails: { "sw-episodes": [2, 4] },
  },
});
