import { defineRule } from "../../define.ts";

export default defineRule({
  code: "704",
  title: "Order ends outside the year",
  message: "The order ends before the first day of the year or after the last. Correct the date, or remove the row.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_END"],
  since: "2026-27",
  fails: {
    dolo: "order_end_date < year_start_date or order_end_date > year_end_date",
  },
  example: {
    why: "A1 and A2 end on the outer days of the year, A3 and A4 a day beyond.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/03/2026,01/04/2026
        A2,01/03/2027,31/03/2027
        A3,01/03/2026,31/03/2026
        A4,01/03/2027,01/04/2027`,
    },
    fails: { dolo: [3, 4] },
  },
});
