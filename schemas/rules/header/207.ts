import { defineRule } from "../../define.ts";

export default defineRule({
  code: "207",
  title: "A mother last year, not this year",
  message:
    "Last year's return said that she is a mother, and this one does not. Correct the flag, or amend last year's return.",
  severity: "error",
  return: "header",
  fields: ["MOTHER"],
  needs: ["last-year-header", "episodes"],
  fails: {
    header: "last_year_mother_flag = '1' and mother_flag is distinct from '1' and child_has_episodes",
  },
  example: {
    why: "A1 went to 0 and A2 to a blank; A3 is still a mother; A4 has no episode this year.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MOTHER
        A1,0
        A2,
        A3,1
        A4,`,
      episodes: `
        CHILD,DECOM
        A1,01/05/2024
        A2,01/05/2024
        A3,01/05/2024`,
    },
    files_last_year: {
      header: `
        CHILD,MOTHER
        A1,1
        A2,1
        A3,1
        A4,1`,
    },
    fails: { header: [1, 2] },
  },
});
