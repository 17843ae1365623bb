import { defineRule } from "../../define.ts";

export default defineRule({
  code: "545",
  title: "Development check missing for a child under 5",
  message: "The child was looked after for 12 months and is under 5, so HEALTH_CHECK is wanted. Enter 1 or 0.",
  severity: "error",
  return: "oc2",
  fields: ["DOB", "HEALTH_CHECK"],
  asks_for_blanks: true,
  needs: ["episodes"],
  fails: {
    oc2: `is_looked_after_12_months and birthday_5_date > year_end_date and (health_check_flag is null and not is_unreadable_health_check_flag)`,
  },
  example: {
    why: "A1 turns 5 the day after; A2 is 3 with an answer; A3 turned 5 on the last day; A4 is 3 with a blank; A5 came into care in June.",
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
        A1,01/04/2020,
        A2,15/06/2021,1
        A3,31/03/2020,
        A4,15/06/2021,
        A5,15/06/2021,`,
    },
    fails: { oc2: [1, 4] },
  },
});
