import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT32",
  title: "More than one row for a child in Header",
  message:
    "The Header file has one row for each child, and this child has more. The first is used: keep the right row and remove the others.",
  severity: "error",
  return: "header",
  fields: ["CHILD"],
  fails: {
    header: "key_row_count > 1",
  },
  example: {
    why: "A1 stands twice alike and A3 twice with different dates of birth; A2 stands once.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010
        A2,01/04/2010
        A1,15/06/2010
        A3,02/03/2009
        A3,03/02/2009`,
    },
    fails: { header: [1, 3, 4, 5] },
  },
});
