import { defineRule } from "../../define.ts";

export default defineRule({
  code: "112",
  title: "Date of the decision to place for adoption is not a date",
  message: "DATE_INT is filled and cannot be read as a date. Enter it as DD/MM/YYYY.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_INT"],
  fails: {
    ad1: "is_unreadable_decision_date",
  },
  example: {
    why: "There is no 38th; a year of two digits is read (and listed as mended), a blank is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,DATE_INT
        A1,14/06/2024
        A2,38/04/2019
        A3,02/05/19
        A4,`,
    },
    fails: { ad1: [2] },
  },
});
