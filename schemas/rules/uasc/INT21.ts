import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT21",
  title: "Sex in UASC differs from Header's",
  message: "The sex in the UASC file is not the one in the Header file. Correct whichever is wrong.",
  severity: "error",
  return: "uasc",
  fields: ["SEX"],
  needs: ["header"],
  fails: {
    uasc: "sex_code <> header_sex_code",
  },
  example: {
    why: "A2 differs; 1 and M are both male; a blank says nothing.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,M
        A2,F
        A3,F`,
      uasc: `
        CHILD,SEX
        A1,1
        A2,M
        A3,`,
    },
    fails: { uasc: [2] },
  },
});
