import { defineRule } from "../../define.ts";

export default defineRule({
  code: "586",
  title: "Incident on or before the day of birth",
  message: "The incident starts before the child was born. Correct it or the date of birth.",
  severity: "error",
  return: "missing",
  fields: ["DOB", "MIS_START"],
  fails: {
    missing: "missing_start_date <= date_of_birth",
  },
  example: {
    why: "A1 starts on the day of birth and A2 before it; A3 the day after.",
    as_at: "2025-03-31",
    files: {
      missing: `
        CHILD,DOB,MISSING,MIS_START
        A1,01/06/2024,M,01/06/2024
        A2,02/06/2024,M,01/06/2024
        A3,31/05/2024,M,01/06/2024`,
    },
    fails: { missing: [1, 2] },
  },
});
