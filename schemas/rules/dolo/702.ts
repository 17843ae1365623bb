import { defineRule } from "../../define.ts";

export default defineRule({
  code: "702",
  title: "Order ends on or before its first day",
  message: "The order ends on the day that it starts, or before. Correct the dates.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_START", "DOLO_END"],
  since: "2026-27",
  fails: {
    dolo: "order_end_date <= order_start_date",
  },
  example: {
    why: "A1 ends on the day and A2 before it; A3 the day after.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,02/06/2026,02/06/2026
        A2,02/06/2026,01/06/2026
        A3,02/06/2026,03/06/2026
        A4,02/06/2026,`,
    },
    fails: { dolo: [1, 2] },
  },
});
