import { defineRule } from "../../define.ts";

export default defineRule({
  code: "700",
  title: "Start of the order is blank or not a date",
  message: "Every deprivation of liberty order needs the date on which it started, as DD/MM/YYYY. Enter it.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_START"],
  since: "2026-27",
  fails: {
    dolo: "order_start_date is null",
  },
  example: {
    why: "A2 has no start, and there is no 38 June.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/06/2026,
        A2,,02/06/2026
        A3,38/06/2026,`,
    },
    fails: { dolo: [2, 3] },
  },
});
