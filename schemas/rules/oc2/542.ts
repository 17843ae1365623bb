import { defineRule } from "../../define.ts";

export default defineRule({
  code: "542",
  title: "Conviction for a child under 10",
  message:
    "The child was under 10 when the year ended, so CONVICTED has to be blank. Remove it, or correct the date of birth.",
  severity: "error",
  return: "oc2",
  fields: ["DOB", "CONVICTED"],
  fails: {
    oc2: `birthday_10_date > year_end_date and (convicted_flag is not null or is_unreadable_convicted_flag)`,
  },
  example: {
    why: "A1 turns 10 the day after; A2 turned 10 on the last day; A3 is 6 with a blank.",
    as_at: "2025-03-31",
    files: {
      oc2: `
        CHILD,DOB,CONVICTED
        A1,01/04/2015,0
        A2,31/03/2015,0
        A3,15/06/2018,`,
    },
    fails: { oc2: [1] },
  },
});
