import { defineRule } from "../../define.ts";

export default defineRule({
  code: "564",
  title: "Kind of incident without a start",
  message: "The kind of incident is given and its start is not. Enter the start.",
  severity: "error",
  return: "missing",
  fields: ["MISSING", "MIS_START"],
  asks_for_blanks: true,
  fails: {
    missing: `missing_type_code is not null and missing_start_date is null and not is_unreadable_missing_start_date`,
  },
  elsewhere: "It only looks at M and A.",
  example: {
    why: "A2 has a kind and no start; the start of A3 is there and rule 1004 judges it; A4 is blank.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,
        A2,M,,
        A3,A,38/06/2024,
        A4,,,`,
    },
    fails: { missing: [2] },
  },
});
