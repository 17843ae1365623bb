import { defineRule } from "../../define.ts";

export default defineRule({
  code: "522",
  title: "Decision ended before it was made",
  message: "The decision ceased before its own date. Correct the dates.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],
  fails: {
    placed_for_adoption: "decision_ceased_date < decision_date",
  },
  example: {
    why: "A1 ended a day before it was made; A2 on the day.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED
        A1,02/05/2024,01/05/2024
        A2,02/05/2024,02/05/2024
        A3,02/05/2024,`,
    },
    fails: { "placed-adoption": [1] },
  },
});
