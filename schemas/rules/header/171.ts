import { defineRule } from "../../define.ts";

export default defineRule({
  code: "171",
  title: "Date of birth of the mother's child is not a date",
  message: "The date of birth of the mother's child cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB"],
  fails: {
    header: "is_unreadable_mothers_child_date_of_birth",
  },
  example: {
    why: "There is no 38 April; a blank is no fault here.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MC_DOB
        A1,05/06/2024
        A2,38/04/2024
        A3,`,
    },
    fails: { header: [2] },
  },
});
