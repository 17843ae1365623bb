import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT12",
  title: "Date of birth in PlacedAdoption differs from Header's",
  message:
    "The date of birth in the PlacedAdoption file is not the one in the Header file. Header's is used: correct whichever is wrong.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DOB"],
  needs: ["header"],
  fails: {
    placed_for_adoption: "date_of_birth <> header_date_of_birth",
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
      "placed-adoption": `
        CHILD,DOB,DATE_PLACED
        A1,15/06/2010,01/06/2018
        A2,04/01/2010,01/06/2018
        A3,,01/06/2018
        B9,15/06/2010,01/06/2018`,
    },
    fails: { "placed-adoption": [2] },
  },
});
