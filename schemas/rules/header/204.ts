import { defineRule } from "../../define.ts";

export default defineRule({
  code: "204",
  title: "Ethnicity differs from last year's",
  message: "Ethnicity is not what was returned last year. Check it, and correct whichever return is wrong.",
  severity: "query",
  return: "header",
  fields: ["ETHNIC"],
  needs: ["last-year"],
  fails: {
    header: "is_in_last_year and ethnic_code is distinct from last_year_ethnic_code",
  },
  example: {
    why: "A2 changed and A3 lost the code; A1 differs only in its small letters; A4 is new this year.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,ETHNIC
        A1,wbri
        A2,MWBC
        A3,
        A4,WBRI`,
    },
    files_last_year: {
      header: `
        CHILD,ETHNIC
        A1,WBRI
        A2,MWBA
        A3,BCRB`,
    },
    fails: { header: [2, 3] },
  },
});
