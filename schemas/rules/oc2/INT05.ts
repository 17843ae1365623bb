import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT05",
  title: "Child in OC2 is not in Header",
  message:
    "The child has a row in the OC2 file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "oc2",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    oc2: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      oc2: `
        CHILD,TEETH_CHECK
        A1,1
        B2,1`,
    },
    fails: { oc2: [2] },
  },
});
