import { defineRule } from "../../define.ts";

export default defineRule({
  code: "705",
  title: "Orders overlap",
  message: "A new order starts before the one before it has ended. Correct the dates, or end the earlier one.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_START", "DOLO_END"],
  since: "2026-27",
  fails: {
    dolo: `previous_order_start_date is not null
      and ((previous_order_end_date is null and not previous_is_unreadable_order_end_date)
        or previous_order_end_date > order_start_date)`,
  },
  example: {
    why: "A1's second starts inside the first, A2's while the first is open; A3's on the day that the first ended; when A4's ended cannot be read.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/06/2026,03/06/2026
        A1,02/06/2026,04/06/2026
        A2,01/06/2026,
        A2,02/06/2026,
        A3,01/06/2026,02/06/2026
        A3,02/06/2026,
        A4,01/06/2026,01/16/2026
        A4,02/06/2026,`,
    },
    fails: { dolo: [2, 4] },
  },
});
