import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT07",
  title: "Child in PrevPerm is not in Header",
  message:
    "The child has a row in the PrevPerm file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "previous-permanence",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    previous_permanence: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      "previous-permanence": `
        CHILD,PREV_PERM
        A1,Z1
        B2,Z1`,
    },
    fails: { "previous-permanence": [2] },
  },
});
