import { defineRule } from "../../define.ts";

export default defineRule({
  code: "153",
  title: "Care leaver details are only partly filled in",
  message: "Some of IN_TOUCH, ACTIV and ACCOM are filled in and some are not. Fill in all three, or none.",
  severity: "error",
  return: "oc3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  asks_for_blanks: true,
  fails: {
    oc3: `coalesce(in_touch_code, activity_code, accommodation_code) is not null
      and (in_touch_code is null or activity_code is null or accommodation_code is null)`,
  },
  example: {
    why: "A1 is complete and A2 blank; A3 lacks two and A4 one.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,IN_TOUCH,ACTIV,ACCOM
        A1,YES,F2,B1
        A2,,,
        A3,YES,,
        A4,,F2,B1`,
    },
    fails: { oc3: [3, 4] },
  },
});
