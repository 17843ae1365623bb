import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1004",
  title: "Start of the incident is blank or not a date",
  message: "Every incident needs the date on which it started, as DD/MM/YYYY. Enter it.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START"],
  fails: {
    missing: "missing_start_date is null",
  },
  example: {
    why: "A2 has no start and there is no 38 April; a year of two digits is read (and listed as mended).",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,
        A2,M,,02/06/2024
        A3,M,38/04/2024,
        A4,M,01/06/24,`,
    },
    fails: { missing: [2, 3] },
  },
});
