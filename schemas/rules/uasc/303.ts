import { defineRule } from "../../define.ts";

export default defineRule({
  code: "303",
  title: "Unaccompanied status ceased for a child who is not unaccompanied",
  message:
    "A date on which the status ceased is given for a child who is flagged as not unaccompanied. Correct the flag, or remove the date.",
  severity: "error",
  return: "uasc",
  fields: ["DUC", "UASC"],
  needs: ["header", "uasc"],
  fails: {
    uasc: "status_ceased_date is not null and not is_unaccompanied",
    header: "uasc_status_ceased_date is not null and not is_unaccompanied",
  },
  example: {
    why: "Header says that A1 and A2 are not unaccompanied, and A1 has a date; A3 is, and A4 has no flag, so the row in the file decides.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UASC
        A1,0
        A2,0
        A3,1
        A4,`,
      uasc: `
        CHILD,DUC
        A1,01/06/2024
        A2,
        A3,01/06/2024
        A4,01/06/2024`,
    },
    fails: { header: [1], uasc: [1] },
  },
});
