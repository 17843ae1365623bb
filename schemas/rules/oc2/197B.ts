import { defineRule } from "../../define.ts";

export default defineRule({
  code: "197B",
  title: "SDQ score and reason both missing in the year of the 4th or 17th birthday",
  message:
    "The child was looked after for 12 months and turned 4 or 17 in the year, so a score or a reason for having none is wanted. Enter one.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_SCORE", "SDQ_REASON"],
  needs: ["episodes"],
  fails: {
    oc2: `is_looked_after_12_months and (birthday_4_date between year_start_date and year_end_date
      or birthday_17_date between year_start_date and year_end_date)
      and (sdq_score is null and not is_unreadable_sdq_score) and sdq_reason_code is null`,
  },
  example: {
    why: "A1 turned 4 on the first day and A2 17 on the last; A3 turned 4 and has a reason; A4 is 12, which 186 asks about; A5 came into care in June.",
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
        CHILD,DOB,SDQ_SCORE,SDQ_REASON
        A1,01/04/2020,,
        A2,31/03/2008,,
        A3,15/06/2020,,SDQ1
        A4,15/06/2012,,
        A5,15/06/2020,,`,
    },
    fails: { oc2: [1, 2] },
  },
});
