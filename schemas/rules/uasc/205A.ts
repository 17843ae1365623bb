import { defineRule } from "../../define.ts";

export default defineRule({
  code: "205A",
  title: "Unaccompanied last year and not this year, and the dates do not say why",
  message:
    "Last year the child was unaccompanied and this year is not. The status must have ceased on a date inside last year, and no date may be given this year. Check the status and the date.",
  severity: "query",
  return: "uasc",
  fields: ["UASC", "DUC"],
  needs: ["uasc", "last-year"],
  fails: {
    uasc: `not is_unaccompanied and last_year_is_unaccompanied
      and (status_ceased_date is not null or last_year_uasc_status_ceased_date not between last_year_start_date and last_year_end_date)`,
    header: `not is_unaccompanied and last_year_is_unaccompanied
      and (uasc_status_ceased_date is not null or last_year_uasc_status_ceased_date not between last_year_start_date and last_year_end_date)`,
  },
  elsewhere: "It passes over a child without a row in this year's UASC file, whose flag is gone for that very reason.",
  example: {
    why: "A1 ceased inside last year, which is right; A2 was to cease after it; A3 is flagged 0 and has a date this year; A4 is still unaccompanied.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UASC
        A1,0
        A2,0
        A3,0
        A4,1`,
      uasc: `
        CHILD,DUC
        A3,01/06/2024
        A4,`,
    },
    files_last_year: {
      uasc: `
        CHILD,DUC
        A1,01/02/2024
        A2,01/08/2024
        A3,01/02/2024
        A4,`,
    },
    fails: { header: [2, 3], uasc: [1] },
  },
});
