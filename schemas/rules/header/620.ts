import { defineRule } from "../../define.ts";

export default defineRule({
  code: "620",
  title: "A mother under 11",
  message:
    "The child is recorded as a mother and was under 11 when the year began. Check the flag and her date of birth.",
  severity: "query",
  return: "header",
  fields: ["DOB", "MOTHER"],
  fails: {
    header: "mother_flag = '1' and birthday_11_date > year_start_date",
  },
  example: {
    why: "A1 turned 11 the day after the year began, A2 on that day; A3 is no mother.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB,MOTHER
        A1,02/04/2013,1
        A2,01/04/2013,1
        A3,02/04/2013,0`,
    },
    fails: { header: [1] },
  },
});
