import { defineRule } from "../../define.ts";

export default defineRule({
  code: "205D",
  title: "Unaccompanied this year, not last year",
  message:
    "The child was in last year's return as not unaccompanied, and is unaccompanied now. A child comes alone or does not: correct whichever return is wrong.",
  severity: "query",
  return: "uasc",
  fields: ["UASC"],
  needs: ["header", "uasc", "last-year"],
  fails: {
    header: "is_unaccompanied and last_year_child_has_header and not last_year_is_unaccompanied",
  },
  example: {
    why: "A1 was in last year's Header and not in its UASC file; A2 was in both; A3 is new; A4 is not unaccompanied.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD
        A1
        A2
        A3
        A4`,
      uasc: `
        CHILD,DUC
        A1,
        A2,
        A3,`,
    },
    files_last_year: {
      header: `
        CHILD
        A1
        A2
        A4`,
      uasc: `
        CHILD,DUC
        A2,`,
    },
    fails: { header: [1] },
  },
});
