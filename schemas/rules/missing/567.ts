import { defineRule } from "../../define.ts";

export default defineRule({
  code: "567",
  title: "Incident ended before it started",
  message: "The end of the incident is before its start. Correct the dates.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START", "MIS_END"],
  fails: {
    missing: "missing_end_date < missing_start_date",
  },
  example: {
    why: "A1 ended the day before; A2 on the day.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,02/06/2024,01/06/2024
        A2,M,02/06/2024,02/06/2024
        A3,M,02/06/2024,`,
    },
    fails: { missing: [1] },
  },
});
