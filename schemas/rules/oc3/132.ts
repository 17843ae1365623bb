import { defineRule } from "../../define.ts";

export default defineRule({
  code: "132",
  title: "Activity is not a valid code",
  message:
    "ACTIV is blank, or not a code of this collection year. Enter the right code. From 2021/22, F3 and P3 are F4, F5, P4 or P5.",
  severity: "error",
  return: "oc3",
  fields: ["ACTIV"],
  fails: {
    oc3: "activity_code is null or not is_listed_activity_code",
  },
  example: {
    why: "F3 is not in the year's list and A3 has a blank; small letters are taken as capitals.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,ACTIV
        A1,f5
        A2,F3
        A3,
        A4,0`,
    },
    fails: { oc3: [2, 3] },
  },
});
