import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW13",
  title: "Reason for the new social worker is not a code",
  message:
    "The reason must be one of the listed codes, and may be blank only when the allocation began before 1 April 2023. Correct it.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_REASON"],
  since: "2023-24",
  fails: {
    sw_episodes: `not is_listed_allocation_reason_code
      or allocation_reason_code is null and allocation_start_date >= date '2023-04-01'`,
  },
  elsewhere: "In 2023/24 it reports a blank reason of any date.",
  example: {
    why: "HOLIDAY is not in the list; A3 is blank and began on 1 April 2023, A4 the day before.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/06/2024,,MANAGE
        A2,SW1,01/06/2024,,HOLIDAY
        A3,SW1,01/04/2023,,
        A4,SW1,31/03/2023,,`,
    },
    fails: { "sw-episodes": [2, 3] },
  },
});
