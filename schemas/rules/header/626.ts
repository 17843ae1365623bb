import { defineRule } from "../../define.ts";

export default defineRule({
  code: "626",
  title: "Her child was born before this year, but last year she was not a mother",
  message:
    "She is a mother whose child was born before this year began, and last year's return said she was not a mother. Correct the date, or amend last year's return.",
  severity: "error",
  return: "header",
  fields: ["MOTHER", "MC_DOB"],
  needs: ["last-year"],
  fails: {
    header: "mother_flag = '1' and last_year_mother_flag = '0' and mothers_child_date_of_birth < year_start_date",
  },
  example: {
    why: "A1: born the day before this year began; A2: on its first day; A3 was a mother last year already; A4 was not in last year's return.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MOTHER,MC_DOB
        A1,1,31/03/2024
        A2,1,01/04/2024
        A3,1,31/03/2024
        A4,1,31/03/2024`,
    },
    files_last_year: {
      header: `
        CHILD,MOTHER
        A1,0
        A2,0
        A3,1`,
    },
    fails: { header: [1] },
  },
});
