import { defineRule } from "../../define.ts";

export default defineRule({
  code: "565",
  title: "Start without the kind of incident",
  message: "The start is given and the kind of incident is not. Enter M (missing) or A (away without authorisation).",
  severity: "error",
  return: "missing",
  fields: ["MISSING", "MIS_START"],
  asks_for_blanks: true,
  fails: {
    missing: `missing_type_code is null and (missing_start_date is not null or is_unreadable_missing_start_date)`,
  },
  example: {
    why: "A2 has a start and no kind; A3 is blank.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,
        A2,,01/06/2024,
        A3,,,`,
    },
    fails: { missing: [2] },
  },
});
