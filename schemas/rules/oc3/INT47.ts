import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT47",
  title: "No birthday from 17th to 25th in the year",
  message:
    "The OC3 file is for young people with a 17th to 25th birthday in the year, and this one has none by the dates held. Correct the date of birth, or remove the row.",
  severity: "error",
  return: "oc3",
  fields: ["DOB"],
  fails: {
    oc3: `date_sub('year', coalesce(header_date_of_birth, date_of_birth), year_end_date) not between 17 and 25
      or date_sub('year', coalesce(header_date_of_birth, date_of_birth), year_end_date)
      = date_sub('year', coalesce(header_date_of_birth, date_of_birth), cast(year_start_date - interval 1 day as date))`,
  },
  example: {
    why: "At 30 September 2018: A1 turned 18 in June; A2 turned 16; A3 turns 19 in November, which is after the last day; A4 turned 26.",
    as_at: "2018-09-30",
    files: {
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,15/06/2000,YES
        A2,15/06/2002,YES
        A3,15/11/1999,YES
        A4,15/06/1992,YES`,
    },
    fails: { oc3: [2, 3, 4] },
  },
});
