import { defineRule } from "../../define.ts";

export default defineRule({
  code: "347",
  title: "In a foyer under 18",
  message:
    "T1 and T2 (foyer) are for those of 18 and over, and this young person was under 18 when the year ended. Correct the accommodation or the date of birth.",
  severity: "error",
  return: "oc3",
  fields: ["DOB", "ACCOM"],
  since: "2023-24",
  fails: {
    oc3: "accommodation_code in ('T1', 'T2') and birthday_18_date > year_end_date",
  },
  elsewhere: "It compares with T, which is no code, and so never finds one.",
  example: {
    why: "A1 turns 18 the day after; A2 turned 18 on the last day; A3 is 17 and lives elsewhere.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,DOB,ACCOM
        A1,01/04/2007,T1
        A2,31/03/2007,T2
        A3,15/06/2007,B1`,
    },
    fails: { oc3: [1] },
  },
});
