import { defineRule } from "../../define.ts";

export default defineRule({
  code: "131",
  title: "Whether in touch is not a valid code",
  message: "IN_TOUCH is blank, or not a code of this collection year. Enter the right code.",
  severity: "error",
  return: "oc3",
  fields: ["IN_TOUCH"],
  fails: {
    oc3: "in_touch_code is null or not is_listed_in_touch_code",
  },
  example: {
    why: "MAYBE is not in the year's list and A3 has a blank; small letters are taken as capitals.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,IN_TOUCH
        A1,yes
        A2,MAYBE
        A3,
        A4,REFU`,
    },
    fails: { oc3: [2, 3] },
  },
});
