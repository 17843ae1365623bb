import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT09",
  title: "Child in UASC is not in Header",
  message:
    "The child has a row in the UASC file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "uasc",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    uasc: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      uasc: `
        CHILD,DUC
        A1,
        B2,`,
    },
    fails: { uasc: [2] },
  },
});
