import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT04",
  title: "Child in Missing is not in Header",
  message:
    "The child has a row in the Missing file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "missing",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    missing: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      missing: `
        CHILD,MIS_START
        A1,01/06/2018
        B2,01/06/2018`,
    },
    fails: { missing: [2] },
  },
});
