import { defineRule } from "../../define.ts";

export default defineRule({
  code: "304",
  title: "Unaccompanied status ceased after the 18th birthday",
  message: "The status ceases on the 18th birthday at the latest. Correct the date, or the date of birth.",
  severity: "error",
  return: "uasc",
  fields: ["DUC"],
  fails: {
    uasc: "status_ceased_date > birthday_18_date",
  },
  example: {
    why: "A1: the day after; A2: the birthday; A3: still unaccompanied.",
    as_at: "2025-03-31",
    files: {
      uasc: `
        CHILD,DOB,DUC
        A1,01/06/2006,02/06/2024
        A2,01/06/2006,01/06/2024
        A3,01/06/2006,`,
    },
    fails: { uasc: [1] },
  },
});
