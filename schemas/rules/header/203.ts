import { defineRule } from "../../define.ts";

export default defineRule({
  code: "203",
  title: "Date of birth differs from last year's",
  message: "The date of birth is not the one returned last year. Check it, and correct whichever return is wrong.",
  severity: "query",
  return: "header",
  fields: ["DOB"],
  needs: ["last-year"],
  fails: {
    header: `is_in_last_year and not (date_of_birth is null and last_year_date_of_birth is null)
      and date_of_birth is distinct from last_year_date_of_birth`,
  },
  example: {
    why: "A2 moved by a day, A4 lost the date; A3 is new this year and A1 is unchanged.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,16/03/2020
        A2,23/09/2016
        A3,10/08/2014
        A4,`,
    },
    files_last_year: {
      header: `
        CHILD,DOB
        A1,16/03/2020
        A2,22/09/2016
        A4,04/06/2017`,
    },
    fails: { header: [2, 4] },
  },
});
