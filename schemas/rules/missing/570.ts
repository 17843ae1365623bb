import { defineRule } from "../../define.ts";

export default defineRule({
  code: "570",
  title: "Incident starts after the year",
  message: "The incident starts after the last day of the year. Correct the date, or keep the row for the next return.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START"],
  fails: {
    missing: "missing_start_date > year_end_date",
  },
  example: {
    why: "A2 starts on the day after the year.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,31/03/2025,
        A2,M,01/04/2025,`,
    },
    fails: { missing: [2] },
  },
});
