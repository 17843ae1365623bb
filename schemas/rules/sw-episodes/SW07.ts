import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW07",
  title: "Allocation ends outside the reporting period",
  message:
    "The allocation ends after the last day of the year, or before the year before it began. Correct the date, or remove the row.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_DEC"],
  since: "2023-24",
  fails: {
    sw_episodes: `allocation_end_date > year_end_date
      or allocation_end_date < case
        when collection_year = '2023-24' then year_start_date
        else cast(year_start_date - interval 1 year as date)
      end`,
  },
  example: {
    why: "The return goes back to 1 April 2023: A1 is in it, A2 is not, A3 ends after the year.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        A1,SW1,01/01/2023,01/04/2023,
        A2,SW1,01/01/2023,31/03/2023,
        A3,SW1,01/05/2024,01/04/2025,MANAGE
        A4,SW1,01/05/2024,,MANAGE`,
    },
    fails: { "sw-episodes": [2, 3] },
  },
});
