import { defineRule } from "../../define.ts";

export default defineRule({
  code: "115",
  title: "Date of the decision is not a date",
  message: "DATE_PLACED is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED"],
  fails: {
    placed_for_adoption: "is_unreadable_decision_date",
  },
  example: {
    why: "There is no 38th; a year of two digits is read (and listed as mended), a blank is not judged here.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,14/06/2024
        A2,38/04/2019
        A3,02/05/19
        A4,`,
    },
    fails: { "placed-adoption": [2] },
  },
});
