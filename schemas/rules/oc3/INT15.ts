import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT15",
  title: "Date of birth in OC3 differs from Header's",
  message:
    "The date of birth in the OC3 file is not the one in the Header file. Header's is used: correct whichever is wrong.",
  severity: "error",
  return: "oc3",
  fields: ["DOB"],
  needs: ["header"],
  fails: {
    oc3: "date_of_birth <> header_date_of_birth",
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
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,15/06/2010,YES
        A2,04/01/2010,YES
        A3,,YES
        B9,15/06/2010,YES`,
    },
    fails: { oc3: [2] },
  },
});
