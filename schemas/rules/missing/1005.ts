import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1005",
  title: "End of the incident is not a date",
  message: "MIS_END is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "missing",
  fields: ["MIS_END"],
  fails: {
    missing: "is_unreadable_missing_end_date",
  },
  example: {
    why: "There is no 38 June; a year of two digits is read (and listed as mended), and an incident may be open.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,02/06/2024
        A2,M,01/06/2024,38/06/2024
        A3,M,01/06/2024,02/06/24
        A4,M,01/06/2024,`,
    },
    fails: { missing: [2] },
  },
});
