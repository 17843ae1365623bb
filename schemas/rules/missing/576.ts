import { defineRule } from "../../define.ts";

export default defineRule({
  code: "576",
  title: "Incident open last year is not carried over",
  message:
    "Last year's return ended with an open incident, and the first incident of this year does not start on its date. Carry it over with its end.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START"],
  needs: ["last-year", "missing"],
  fails: {
    missing: `last_year_child_last_open_missing_start_date is not null
      and (is_first_in_sequence and missing_start_date <> last_year_child_last_open_missing_start_date
        or child_first_missing_start_date is null)`,
    header: "last_year_child_last_open_missing_start_date is not null and not child_has_missing",
  },
  elsewhere: "It passes over a child with no incident at all this year.",
  example: {
    why: "A1 begins later than the open incident and A2 has none this year; A3 carries it over; A4 had come back.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD
        A1
        A2
        A3
        A4`,
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/06/2024,02/06/2024
        A3,M,30/03/2024,02/04/2024
        A3,M,01/06/2024,02/06/2024
        A4,M,01/06/2024,`,
    },
    files_last_year: {
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,30/03/2024,
        A2,M,30/03/2024,
        A3,M,30/03/2024,
        A4,M,30/03/2024,31/03/2024`,
    },
    fails: { header: [2], missing: [1] },
  },
});
