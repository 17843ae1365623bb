import { defineRule } from "../../define.ts";

export default defineRule({
  code: "391",
  title: "Care leaver details for a child under 17",
  message:
    "The child was under 17 when the year ended, so no OC3 details are wanted. Remove them, or correct the date of birth.",
  severity: "error",
  return: "oc3",
  fields: ["DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
  fails: {
    oc3: `birthday_17_date > year_end_date and coalesce(in_touch_code, activity_code, accommodation_code) is not null`,
  },
  example: {
    why: "A1 turns 17 the day after; A2 turned 17 on the last day; A3 is 12 with blanks.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,01/04/2008,YES
        A2,31/03/2008,YES
        A3,15/06/2012,`,
    },
    fails: { oc3: [1] },
  },
});
