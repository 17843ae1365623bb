import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT01",
  title: "Child in AD1 is not in Header",
  message:
    "The child has a row in the AD1 file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "ad1",
  fields: ["CHILD"],
  needs: ["header"],
  fails: {
    ad1: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both. Runs for years before 2021/22 too.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      ad1: `
        CHILD,FOSTER_CARE
        A1,0
        B2,0`,
    },
    fails: { ad1: [2] },
  },
});
