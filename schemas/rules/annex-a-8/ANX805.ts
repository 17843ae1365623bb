import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX805",
  title: "Date of birth differs from the return",
  message:
    "The list and the return give different dates of birth: ages, and what the child is entitled to, depend on it. Correct the one that is wrong.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["DOB"],
  needs: ["header"],
  fails: {
    annex_a_8: `date_of_birth <> header_date_of_birth`,
    annex_a_9: `date_of_birth <> header_date_of_birth`,
    annex_a_10: `date_of_birth <> header_date_of_birth`,
  },
  example: {
    why: "B2 was born a day later by list 8, C3 a year later by list 9; A1 agrees, and nothing is said of D4, whose list has none.",
    as_at: "2026-06-30",
    files: {
      header: `
        CHILD,DOB
        A1,01/05/2012
        B2,01/05/2012
        C3,01/05/2006
        D4,01/05/2012`,
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER
        A1,01/05/2012,01/05/2026,,
        B2,02/05/2012,01/05/2026,,
        D4,,01/05/2026,,`,
      "annex-a-9": `
        CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH
        C3,01/05/2007,FORMER RELEVANT CHILD,YES`,
    },
    fails: { "annex-a-8": [2], "annex-a-9": [1] },
  },
});
