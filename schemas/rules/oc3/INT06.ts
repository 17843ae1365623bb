import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT06",
  title: "Child in OC3 is not in Header",
  message:
    "The child has a row in the OC3 file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "oc3",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    oc3: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        B2,YES`,
    },
    fails: { oc3: [2] },
  },
});
