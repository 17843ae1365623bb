import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW11a",
  title: "More than 5 days without a social worker",
  message:
    "One allocation ended more than 5 days before the next began. Enter who had the child in between, or correct the dates.",
  severity: "query",
  return: "sw-episodes",
  fields: ["SW_DECOM", "SW_DEC"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `previous_allocation_end_date + 5 < allocation_start_date
      or allocation_start_date is null and not is_unreadable_allocation_start_date
      and child_last_allocation_end_date + 5 < year_end_date`,
  },
  example: {
    why: "A1 has 6 days between and A2 has 5; A3 follows on; A4's second row has no start and the first ended in September.",
    as_at: "2024-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC
        A1,SW1,01/05/2023,04/06/2023
        A1,SW2,10/06/2023,
        A2,SW1,01/05/2023,05/06/2023
        A2,SW2,10/06/2023,
        A3,SW1,01/05/2023,05/06/2023
        A3,SW2,05/06/2023,
        A4,SW1,01/05/2023,10/09/2023
        A4,SW2,,`,
    },
    fails: { "sw-episodes": [2, 8] },
  },
});
