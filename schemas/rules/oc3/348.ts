import { defineRule } from "../../define.ts";

export default defineRule({
  code: "348",
  title: "Reported as having died before",
  message:
    "Last year's OC3 says that the young person had died, and this year's says otherwise. Correct whichever is wrong.",
  severity: "error",
  return: "oc3",
  fields: ["IN_TOUCH"],
  needs: ["last-year"],
  since: "2025-26",
  fails: {
    oc3: "last_year_in_touch_code = 'DIED' and in_touch_code <> 'DIED'",
  },
  elsewhere: "It also reports a blank; that is rule 131 here.",
  example: {
    why: "A1 was said to have died; A2 is said so both years and A3 this year.",
    as_at: "2026-03-31",
    files: {
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        A2,DIED
        A3,DIED`,
    },
    files_last_year: {
      oc3: `
        CHILD,IN_TOUCH
        A1,DIED
        A2,DIED
        A3,YES`,
    },
    fails: { oc3: [1] },
  },
});
