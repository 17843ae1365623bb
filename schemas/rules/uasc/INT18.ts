import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT18",
  title: "Date of birth in UASC differs from Header's",
  message:
    "The date of birth in the UASC file is not the one in the Header file. Header's is used: correct whichever is wrong.",
  severity: "error",
  return: "uasc",
  fields: ["DOB"],
  needs: ["header"],
  fails: {
    uasc: "date_of_birth <> header_date_of_birth",
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
      uasc: `
        CHILD,DOB,DUC
        A1,15/06/2010,
        A2,04/01/2010,
        A3,,
        B9,15/06/2010,`,
    },
    fails: { uasc: [2] },
  },
});
