import { defineRule } from "../../define.ts";

export default defineRule({
  code: "184",
  title: "Decision before birth",
  message: "The decision to place for adoption is dated before the child was born. Correct it or the date of birth.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DOB"],
  needs: ["header"],
  fails: {
    placed_for_adoption: "decision_date < coalesce(header_date_of_birth, date_of_birth)",
  },
  example: {
    why: "A1 was born a day later, A2 on the day; Header wins for A3.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/05/2024
        A2,02/05/2024
        A3,01/05/2024`,
      "placed-adoption": `
        CHILD,DOB,DATE_PLACED
        A1,02/05/2024,01/05/2024
        A2,02/05/2024,02/05/2024
        A3,03/05/2024,02/05/2024`,
    },
    fails: { "placed-adoption": [1] },
  },
});
