import { defineRule } from "../../define.ts";

export default defineRule({
  code: "157",
  title: "SDQ1 for a child of an age to have a score",
  message:
    "SDQ1 is for children under 4 or over 16, and this child was 4 to 16 all year. Enter the score, or the reason that applies.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_REASON"],
  needs: ["episodes"],
  fails: {
    oc2: `is_looked_after_12_months and birthday_4_date <= year_start_date and birthday_17_date > year_end_date
      and sdq_reason_code = 'SDQ1' and (sdq_score is null and not is_unreadable_sdq_score)`,
  },
  elsewhere: "It leaves out those who were 16 before the year ended.",
  example: {
    why: "A1 is 12; A2 is 12 with another reason; A3 turned 4 on the second day; A4 has a score, which 197a is about; A5 came into care in June.",
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
        A1,15/06/2012,,SDQ1
        A2,15/06/2012,,SDQ2
        A3,02/04/2020,,SDQ1
        A4,15/06/2012,9,SDQ1
        A5,15/06/2012,,SDQ1`,
    },
    fails: { oc2: [1] },
  },
});
