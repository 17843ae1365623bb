import { defineRule } from "../../define.ts";

export default defineRule({
  code: "205B",
  title: "Unaccompanied in both years, and the dates disagree",
  message:
    "The child is unaccompanied in both years, and the date on which the status ceased does not fit: it must be inside this year or as it was last year, and last year it can only be the 18th birthday. Check both returns.",
  severity: "query",
  return: "uasc",
  fields: ["DUC", "UASC"],
  needs: ["uasc", "last-year"],
  fails: {
    uasc: `is_unaccompanied and last_year_is_unaccompanied
      and ((status_ceased_date not between year_start_date and year_end_date
          and status_ceased_date is distinct from last_year_uasc_status_ceased_date)
        or last_year_uasc_status_ceased_date <> birthday_18_date)`,
    header: `is_unaccompanied and last_year_is_unaccompanied
      and ((uasc_status_ceased_date not between year_start_date and year_end_date
          and uasc_status_ceased_date is distinct from last_year_uasc_status_ceased_date)
        or last_year_uasc_status_ceased_date <> birthday_18_date)`,
  },
  elsewhere: "It takes two blank dates for different ones, and so reports children whose status never ceased.",
  example: {
    why: "A1: the 18th birthday in both years. A2: moved to another date outside this year. A3: last year another day than the birthday. A4: ceased in this year. A5: no date. A6: ceased last year, and no date now.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/06/2007
        A2,01/06/2008
        A3,01/06/2007
        A4,01/09/2007
        A5,01/09/2008
        A6,01/09/2008`,
      uasc: `
        CHILD,DOB,DUC
        A1,01/06/2007,01/06/2025
        A2,01/06/2008,05/06/2025
        A3,01/06/2007,01/05/2024
        A4,01/09/2007,01/05/2024
        A5,01/09/2008,
        A6,01/09/2008,`,
    },
    files_last_year: {
      uasc: `
        CHILD,DUC
        A1,01/06/2025
        A2,01/06/2026
        A3,01/05/2024
        A4,
        A5,
        A6,01/10/2023`,
    },
    fails: { header: [2, 3, 6], uasc: [2, 3, 6] },
  },
});
