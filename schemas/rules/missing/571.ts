import { defineRule } from "../../define.ts";

export default defineRule({
  code: "571",
  title: "Incident ends outside the year",
  message: "The incident ends before the first day of the year or after the last. Correct the date, or remove the row.",
  severity: "error",
  return: "missing",
  fields: ["MIS_END"],
  fails: {
    missing: "missing_end_date < year_start_date or missing_end_date > year_end_date",
  },
  example: {
    why: "A1 and A2 end on the outer days of the year, A3 and A4 a day beyond.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,30/03/2024,01/04/2024
        A2,M,01/03/2025,31/03/2025
        A3,M,30/03/2024,31/03/2024
        A4,M,01/03/2025,01/04/2025`,
    },
    fails: { missing: [3, 4] },
  },
});
