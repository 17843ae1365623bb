import { defineRule } from "../../define.ts";

export default defineRule({
  code: "574",
  title: "Incidents overlap",
  message: "A new incident starts before the one before it has ended. Correct the dates, or end the earlier one.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START", "MIS_END"],
  fails: {
    missing: `previous_missing_start_date is not null
      and ((previous_missing_end_date is null and not previous_is_unreadable_missing_end_date)
        or previous_missing_end_date > missing_start_date)`,
  },
  example: {
    why: "A1's second starts inside the first, A2's while the first is open; A3's on the day that the first ended; when A4's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,03/06/2024
        A1,M,02/06/2024,04/06/2024
        A2,M,01/06/2024,
        A2,M,02/06/2024,
        A3,M,01/06/2024,02/06/2024
        A3,M,02/06/2024,
        A4,M,01/06/2024,01/16/2024
        A4,M,02/06/2024,`,
    },
    fails: { missing: [2, 4] },
  },
});
