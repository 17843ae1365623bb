import { defineRule } from "../../define.ts";

export default defineRule({
  code: "708",
  title: "Order on or before the day of birth",
  message: "The order starts before the child was born. Correct it or the date of birth.",
  severity: "error",
  return: "dolo",
  fields: ["DOB", "DOLO_START"],
  since: "2026-27",
  fails: {
    dolo: "order_start_date <= date_of_birth",
  },
  example: {
    why: "A1 starts on the day of birth and A2 before it; A3 the day after.",
    as_at: "2027-03-31",
    files: {
      dolo: `
        CHILD,DOB,DOLO_START
        A1,01/06/2026,01/06/2026
        A2,02/06/2026,01/06/2026
        A3,31/05/2026,01/06/2026`,
    },
    fails: { dolo: [1, 2] },
  },
});
