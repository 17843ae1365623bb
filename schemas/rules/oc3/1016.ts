import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1016",
  title: "Left care on or after the birthday",
  message:
    "The young person left care on or after the 17th or 18th birthday that OC3 is about, so no OC3 details are wanted for it. Remove them, or correct the episodes.",
  severity: "error",
  return: "oc3",
  fields: ["DOB", "DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["episodes"],
  since: "2023-24",
  fails: {
    oc3: `coalesce(in_touch_code, activity_code, accommodation_code) is not null
      and birthday_17_date <= year_end_date and birthday_19_date > year_end_date
      and child_last_leaving_date >= case when birthday_18_date <= year_end_date then birthday_18_date else birthday_17_date end`,
  },
  elsewhere: "It takes any ended episode for leaving care, one that goes on with X1 too.",
  example: {
    why: "A1 left on the 17th birthday and A2 after the 18th; A3 left the day before; A4 moved home that day and stayed; A5 is 19; A6 has blanks.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/02/2024,15/06/2024,E8
        A2,01/02/2024,10/09/2024,E8
        A3,01/02/2024,14/06/2024,E8
        A4,01/02/2024,15/06/2024,X1
        A4,15/06/2024,,
        A5,01/02/2024,10/09/2024,E8
        A6,01/02/2024,10/09/2024,E8`,
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,15/06/2007,YES
        A2,15/06/2006,YES
        A3,15/06/2007,YES
        A4,15/06/2007,YES
        A5,15/06/2005,YES
        A6,15/06/2007,`,
    },
    fails: { oc3: [1, 2] },
  },
});
