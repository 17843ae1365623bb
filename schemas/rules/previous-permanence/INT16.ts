import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT16",
  title: "Date of birth in PrevPerm differs from Header's",
  message:
    "The date of birth in the PrevPerm file is not the one in the Header file. Header's is used: correct whichever is wrong.",
  severity: "error",
  return: "previous-permanence",
  fields: ["DOB"],
  needs: ["header"],
  fails: {
    previous_permanence: "date_of_birth <> header_date_of_birth",
  },
  example: {
    why: "A2 has day and month changed about; A3 has no date here and B9 no row in Header, which other checks say.",
    as_at: "2019-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010
        A2,01/04/2010
        A3,02/03/2009`,
      "previous-permanence": `
        CHILD,DOB,PREV_PERM
        A1,15/06/2010,Z1
        A2,04/01/2010,Z1
        A3,,Z1
        B9,15/06/2010,Z1`,
    },
    fails: { "previous-permanence": [2] },
  },
});
