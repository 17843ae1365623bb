import { defineRule } from "../../define.ts";

export default defineRule({
  code: "113",
  title: "Date of the match is not a date",
  message: "DATE_MATCH is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_MATCH"],
  fails: {
    ad1: "is_unreadable_match_date",
  },
  example: {
    why: "There is no 38th; a year of two digits is read (and listed as mended), a blank is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,DATE_MATCH
        A1,14/06/2024
        A2,38/04/2019
        A3,02/05/19
        A4,`,
    },
    fails: { ad1: [2] },
  },
});
