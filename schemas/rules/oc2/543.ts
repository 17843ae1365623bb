import { defineRule } from "../../define.ts";

export default defineRule({
  code: "543",
  title: "Conviction missing for a child of 10 or over",
  message: "The child was looked after for 12 months and is 10 or over, so CONVICTED is wanted. Enter 1 or 0.",
  severity: "error",
  return: "oc2",
  fields: ["DOB", "CONVICTED"],
  asks_for_blanks: true,
  needs: ["episodes"],
  fails: {
    oc2: `is_looked_after_12_months and birthday_10_date <= year_end_date and (convicted_flag is null and not is_unreadable_convicted_flag)`,
  },
  elsewhere: "It leaves out those whose 10th birthday is the last day of the year.",
  example: {
    why: "A1 turned 10 on the last day; A2 is 15 with an answer; A3 is 6; A4 is 15 with a blank; A5 came into care in June.",
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
        CHILD,DOB,CONVICTED
        A1,31/03/2015,
        A2,15/06/2009,0
        A3,15/06/2018,
        A4,15/06/2009,
        A5,15/06/2009,`,
    },
    fails: { oc2: [1, 4] },
  },
});
