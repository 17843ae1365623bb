import { defineRule } from "../../define.ts";

export default defineRule({
  code: "210",
  title: "Pupil number still not known after a week in care",
  message:
    "UN4 is for a child who has just come into care. This child has been looked after for more than a week. Enter the pupil number, or the right reason for having none.",
  severity: "error",
  return: "header",
  fields: ["UPN", "DECOM"],
  asks_for_blanks: true,
  needs: ["header", "episodes"],
  fails: {
    header: `upn = 'UN4' and child_last_period_of_care_start_date <= year_end_date - 7
      and coalesce(child_last_episode_end_date > year_end_date, true)`,
    episodes: `header_upn = 'UN4' and period_of_care_start_date <= year_end_date - 7
      and is_last_in_sequence and coalesce(episode_end_date > year_end_date, true)`,
  },
  elsewhere: "It reports the opposite: UN4 for a child whose episode began on or after 24 March.",
  example: {
    why: "A1 has been in care since May, although its last episode is of 30 March; A2 came on 25 March and A3 has left. A4 came exactly a week before the end. A5 gives another reason. A6 left and came back on 26 March.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UPN
        A1,UN4
        A2,UN4
        A3,UN4
        A4,UN4
        A5,UN5
        A6,UN4`,
      episodes: `
        CHILD,DECOM,RNE,LS,DEC,REC
        A1,01/05/2024,S,C2,30/03/2025,X1
        A1,30/03/2025,P,C2,,
        A2,25/03/2025,S,V2,,
        A3,01/05/2024,S,V2,01/07/2024,E4A
        A4,24/03/2025,S,V2,,
        A5,01/05/2024,S,V2,,
        A6,01/05/2024,S,C2,01/03/2025,E4A
        A6,26/03/2025,P,C2,,`,
    },
    fails: { header: [1, 4], episodes: [2, 5] },
  },
});
