import { defineRule } from "../../define.ts";

export default defineRule({
  code: "202",
  title: "Sex differs from last year's",
  message: "Sex is not what was returned last year. Check it, and correct whichever return is wrong.",
  severity: "query",
  return: "header",
  fields: ["SEX"],
  needs: ["last-year"],
  fails: {
    header: "is_in_last_year and sex_code is distinct from last_year_sex_code",
  },
  elsewhere:
    "It compares 1 and 2 with M and F where the codes changed, and so reports every child that both years have.",
  example: {
    why: "1 of last year is M, so A1 is unchanged. A2 changed, A3 lost the code; A4 is new this year.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,M
        A2,F
        A3,
        A4,M`,
    },
    files_last_year: {
      header: `
        CHILD,SEX
        A1,1
        A2,1
        A3,2`,
    },
    fails: { header: [2, 3] },
  },
});
