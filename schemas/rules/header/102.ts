import { defineRule } from "../../define.ts";

export default defineRule({
  code: "102",
  title: "Date of birth is not a date",
  message: "Date of birth is blank or cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "header",
  fields: ["DOB"],
  fails: { header: "date_of_birth is null" },
  example: {
    why: "There is no 38 April; a blank is no date either.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/01/2021
        A2,38/04/2019
        A3,`,
    },
    fails: { header: [2, 3] },
  },
});
