import { defineRule } from "../../define.ts";

export default defineRule({
  code: "703",
  title: "Order starts after the year",
  message: "The order starts after the last day of the year. Correct the date, or keep the row for the next return.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_START"],
  since: "2026-27",
  fails: {
    dolo: "order_start_date > year_end_date",
  },
  example: {
    why: "A2 starts on the day after the year.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,31/03/2027,
        A2,01/04/2027,`,
    },
    fails: { dolo: [2] },
  },
});
