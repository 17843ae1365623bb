import { defineRule } from "../../define.ts";

export default defineRule({
  code: "3001",
  title: "With a former foster carer at 17",
  message:
    "Z1 and Z2 (with a former foster carer) are for those of 18 and over, and this young person turned 17 in the year. Correct the accommodation or the date of birth.",
  severity: "error",
  return: "oc3",
  fields: ["DOB", "ACCOM"],
  fails: {
    oc3: `accommodation_code in ('Z1', 'Z2')
      and birthday_17_date between year_start_date and year_end_date`,
  },
  example: {
    why: "A1 turned 17 on the first day; A2 turned 18; A3 turned 17 and lives elsewhere. A4's date of birth is in Header.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A4,15/06/2007`,
      oc3: `
        CHILD,DOB,ACCOM
        A1,01/04/2007,Z1
        A2,15/06/2006,Z1
        A3,15/06/2007,B1
        A4,,Z2`,
    },
    fails: { oc3: [1, 4] },
  },
});
