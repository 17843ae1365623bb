import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT44",
  title: "Date of birth in DoLo differs from Header's",
  message:
    "The date of birth in the DoLo file is not the one in the Header file. Header's is used: correct whichever is wrong.",
  severity: "error",
  return: "dolo",
  fields: ["DOB"],
  needs: ["header"],
  since: "2026-27",
  fails: {
    dolo: "date_of_birth <> header_date_of_birth",
  },
  example: {
    why: "A2 has day and month changed about; A3 has no date here and B9 no row in Header, which other checks say.",
    as_at: "2027-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010
        A2,01/04/2010
        A3,02/03/2009`,
      dolo: `
        CHILD,DOB,DOLO_START
        A1,15/06/2010,01/06/2026
        A2,04/01/2010,01/06/2026
        A3,,01/06/2026
        B9,15/06/2010,01/06/2026`,
    },
    fails: { dolo: [2] },
  },
});
