import { defineRule } from "../../define.ts";

export default defineRule({
  code: "186",
  title: "SDQ score and reason both missing",
  message:
    "The child was looked after for 12 months and is 4 to 16 years old, so a score or a reason for having none is wanted. Enter one.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_SCORE", "SDQ_REASON"],
  needs: ["episodes"],
  fails: {
    oc2: `is_looked_after_12_months and birthday_4_date <= year_start_date and birthday_17_date > year_end_date
      and (sdq_score is null and not is_unreadable_sdq_score) and sdq_reason_code is null`,
  },
  example: {
    why: "A1 is 12 and has neither; A2 has a reason; A3 turned 4 in the year and A4 turned 17 on its last day, which 197B asks about; A5 came into care in June.",
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
        A1,15/06/2012,,
        A2,15/06/2012,,SDQ2
        A3,02/04/2020,,
        A4,31/03/2008,,
        A5,15/06/2012,,`,
    },
    fails: { oc2: [1] },
  },
});
