import { defineRule } from "../../define.ts";

export default defineRule({
  code: "351",
  title: "Over 25 at the start of the year",
  message:
    "The young person was over 25 when the collection year began, and is too old for this return. Correct the date of birth or remove the row.",
  severity: "error",
  return: "header",
  fields: ["DOB"],
  fails: {
    header: "birthday_25_date < year_start_date",
  },
  example: {
    why: "A 25th birthday on the first day of the year is still in; one on the day before is not.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/04/1999
        A2,31/03/1999
        A3,`,
    },
    fails: { header: [2] },
  },
});
