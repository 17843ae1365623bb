import { defineRule } from "../../define.ts";

export default defineRule({
  code: "104",
  title: "Date the unaccompanied status ceased is not a date of this year on",
  message:
    "The date cannot be read, or is before the collection year: a status that ceased then is not part of this return. Correct the date, or remove the row.",
  severity: "error",
  return: "uasc",
  fields: ["DUC"],
  fails: {
    uasc: "is_unreadable_status_ceased_date or status_ceased_date < year_start_date",
  },
  example: {
    why: "A1: the day before the year; A2: its first day; A3: no date at all; A4: still unaccompanied.",
    as_at: "2025-03-31",
    files: {
      uasc: `
        CHILD,DUC
        A1,31/03/2024
        A2,01/04/2024
        A3,soon
        A4,`,
    },
    fails: { uasc: [1, 3] },
  },
});
