import { defineRule } from "../../define.ts";

export default defineRule({
  code: "231",
  title: "Unaccompanied child under 11",
  message:
    "The child is unaccompanied and under 11 at the end of the year, which is rare. Check the date of birth and the status.",
  severity: "query",
  return: "uasc",
  fields: ["DOB"],
  needs: ["uasc"],
  since: "2024-25",
  fails: {
    header: "is_unaccompanied and birthday_11_date > year_end_date",
  },
  elsewhere: "It asks for a column that no return has, and never runs.",
  example: {
    why: "A1 turns 11 the day after the year ends, A2 on its last day; A3 is not unaccompanied.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/04/2014
        A2,31/03/2014
        A3,01/04/2014`,
      uasc: `
        CHILD,DOB
        A1,01/04/2014
        A2,31/03/2014`,
    },
    fails: { header: [1] },
  },
});
