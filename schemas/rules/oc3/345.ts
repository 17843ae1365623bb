import { defineRule } from "../../define.ts";

export default defineRule({
  code: "345",
  title: "In touch, and activity or accommodation not known",
  message: "The young person is in touch, so ACTIV and ACCOM cannot be 0. Enter what is known, or correct IN_TOUCH.",
  severity: "error",
  return: "oc3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  fails: {
    oc3: "in_touch_code = 'YES' and (activity_code = '0' or accommodation_code = '0')",
  },
  example: {
    why: "A1 lacks the activity, A2 the accommodation; A3 has both; A4 is not in touch.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,IN_TOUCH,ACTIV,ACCOM
        A1,YES,0,B1
        A2,YES,F2,0
        A3,YES,F2,B1
        A4,NO,0,0`,
    },
    fails: { oc3: [1, 2] },
  },
});
