import { defineRule } from "../../define.ts";

export default defineRule({
  code: "344",
  title: "Died or went home, and activity or accommodation given",
  message: "The young person died or returned home, so ACTIV and ACCOM have to be 0. Enter 0, or correct IN_TOUCH.",
  severity: "error",
  return: "oc3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  fails: {
    oc3: `in_touch_code in ('DIED', 'RHOM')
      and (activity_code is distinct from '0' or accommodation_code is distinct from '0')`,
  },
  example: {
    why: "A1 is right; A2 has an activity; A3 lacks the 0; A4 is in touch.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,IN_TOUCH,ACTIV,ACCOM
        A1,DIED,0,0
        A2,RHOM,F2,0
        A3,DIED,,0
        A4,YES,F2,B1`,
    },
    fails: { oc3: [2, 3] },
  },
});
