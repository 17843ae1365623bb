import { defineRule } from "../../define.ts";

export default defineRule({
  code: "559",
  title: "Older decision was not in last year's return",
  message:
    "The decision was made before this year, and last year's return has no decision for the child. Check the date, and amend last year's return if it was left out.",
  severity: "query",
  return: "placed-adoption",
  fields: ["DATE_PLACED"],
  needs: ["last-year"],
  fails: {
    placed_for_adoption: `has_last_year and decision_date < year_start_date and last_year_child_last_decision_date is null`,
  },
  example: {
    why: "A1 is older and was not returned; A2 was; A3 was decided this year.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,31/03/2024
        A2,31/03/2024
        A3,01/04/2024`,
    },
    files_last_year: {
      "placed-adoption": `
        CHILD,DATE_PLACED
        A2,31/03/2024`,
    },
    fails: { "placed-adoption": [1] },
  },
});
