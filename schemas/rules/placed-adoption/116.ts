import { defineRule } from "../../define.ts";

export default defineRule({
  code: "116",
  title: "Date the decision ceased is not a date",
  message: "DATE_PLACED_CEASED is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED_CEASED"],
  fails: {
    placed_for_adoption: "is_unreadable_decision_ceased_date",
  },
  example: {
    why: "There is no 38th; a year of two digits is read (and listed as mended), a blank is not judged here.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED
        A1,14/06/2024,01/09/2024
        A2,14/06/2024,38/09/2024
        A3,14/06/2024,02/09/24
        A4,14/06/2024,`,
    },
    fails: { "placed-adoption": [2] },
  },
});
