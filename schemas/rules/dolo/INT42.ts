import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT42",
  title: "Child in DoLo is not in Header",
  message:
    "The child has a row in the DoLo file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "dolo",
  fields: ["CHILD"],
  needs: ["header"],
  since: "2026-27",
  fails: {
    dolo: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both.",
    as_at: "2027-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      dolo: `
        CHILD,DOLO_START
        A1,01/06/2026
        B2,01/06/2026`,
    },
    fails: { dolo: [2] },
  },
});
