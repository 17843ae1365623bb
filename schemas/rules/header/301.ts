import { defineRule } from "../../define.ts";

export default defineRule({
  code: "301",
  title: "Born after the last day of the return",
  message: "Date of birth is after the last day of this return. Correct the date.",
  severity: "error",
  return: "header",
  fields: ["DOB"],
  fails: {
    header: "date_of_birth > year_end_date",
  },
  example: {
    why: "A child born on the last day can be in the return; one born the day after cannot.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,31/03/2025
        A2,01/04/2025
        A3,`,
    },
    fails: { header: [2] },
  },
});
