import { defineRule } from "../../define.ts";

export default defineRule({
  code: "701",
  title: "End of the order is not a date",
  message: "DOLO_END is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_END"],
  since: "2026-27",
  fails: {
    dolo: "is_unreadable_order_end_date",
  },
  example: {
    why: "There is no 38 June; an order may be live.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/06/2026,02/06/2026
        A2,01/06/2026,38/06/2026
        A3,01/06/2026,`,
    },
    fails: { dolo: [2] },
  },
});
