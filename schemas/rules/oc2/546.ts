import { defineRule } from "../../define.ts";

export default defineRule({
  code: "546",
  title: "Development check for a child of 5 or over",
  message:
    "The child was looked after for 12 months and is 5 or over, so HEALTH_CHECK has to be blank. Remove it, or correct the date of birth.",
  severity: "error",
  return: "oc2",
  fields: ["DOB", "HEALTH_CHECK"],
  needs: ["episodes"],
  fails: {
    oc2: `is_looked_after_12_months and birthday_5_date <= year_end_date and (health_check_flag is not null or is_unreadable_health_check_flag)`,
  },
  example: {
    why: "A1 turned 5 on the last day; A2 is 3; A3 is 9 with a blank; A4 is 9 with a 0; A5 came into care in June, which 190 says.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS
        A1,01/02/2024,S,C2
        A2,01/02/2024,S,C2
        A3,01/02/2024,S,C2
        A4,01/02/2024,S,C2
        A5,01/06/2024,S,C2`,
      oc2: `
        CHILD,DOB,HEALTH_CHECK
        A1,31/03/2020,1
        A2,15/06/2021,1
        A3,15/06/2015,
        A4,15/06/2015,0
        A5,15/06/2015,1`,
    },
    fails: { oc2: [1, 4] },
  },
});
