import { defineRule } from "../../define.ts";

export default defineRule({
  code: "581",
  title: "Incident starts outside any episode",
  message:
    "No episode covers the day on which the incident starts. Correct the date of the incident or of the episodes.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START", "DECOM", "DEC"],
  needs: ["episodes"],
  fails: {
    missing: `missing_start_date is not null and child_last_period_start_date is not null
      and not is_start_in_episode`,
  },
  example: {
    why: "A1 starts before care and again in a gap between two episodes; A2 on the first day of one.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/06/2024,01/09/2024
        A1,05/09/2024,
        A2,01/06/2024,`,
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,31/05/2024,31/05/2024
        A1,M,03/09/2024,03/09/2024
        A1,A,05/09/2024,06/09/2024
        A2,M,01/06/2024,02/06/2024`,
    },
    fails: { missing: [1, 2] },
  },
});
