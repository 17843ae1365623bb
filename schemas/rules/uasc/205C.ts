import { defineRule } from "../../define.ts";

export default defineRule({
  code: "205C",
  title: "Never unaccompanied, and a date says when it ceased",
  message:
    "The child is flagged as unaccompanied in neither year, and a date on which the status ceased is given. Correct the flags, or remove the date.",
  severity: "error",
  return: "uasc",
  fields: ["DUC", "UASC"],
  needs: ["uasc", "last-year"],
  fails: {
    uasc: `not is_unaccompanied and not last_year_is_unaccompanied
      and (status_ceased_date is not null or last_year_uasc_status_ceased_date is not null)`,
    header: `not is_unaccompanied and not last_year_is_unaccompanied
      and (uasc_status_ceased_date is not null or last_year_uasc_status_ceased_date is not null)`,
  },
  example: {
    why: "A1 has a date this year and A2 one of last year; A3 was flagged last year; A4 has no date.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UASC
        A1,0
        A2,0
        A3,0
        A4,0`,
      uasc: `
        CHILD,DUC
        A1,01/06/2024
        A3,01/06/2024
        A4,`,
    },
    files_last_year: {
      header: `
        CHILD,UASC
        A1,0
        A2,0
        A3,1
        A4,0`,
      uasc: `
        CHILD,DUC
        A2,01/06/2023
        A3,`,
    },
    fails: { header: [1, 2], uasc: [1] },
  },
});
