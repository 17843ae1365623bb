import { defineRule } from "../../define.ts";

export default defineRule({
  code: "185",
  title: "SDQ score for a child not looked after for 12 months",
  message:
    "The item is wanted only for a child looked after for all the 12 months to the last day, and by the episodes this child was not. Remove it, or correct the episodes.",
  severity: "error",
  return: "oc2",
  fields: ["SDQ_SCORE"],
  needs: ["episodes"],
  fails: {
    oc2: `(not is_looked_after_12_months or not child_has_episodes or child_first_episode_start_date > year_end_date)
      and (sdq_score is not null or is_unreadable_sdq_score)`,
  },
  elsewhere:
    "It counts a child who left care on the last day of the year, or of whom no row reaches back to the first, as looked after for 12 months.",
  example: {
    why: "A1 was in care throughout; A2 came in June; A3 left in March; A4 had short breaks; A5 has no episode; A6 came in June and has a blank; A7 comes after the year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,DEC,REC
        A1,01/02/2024,S,C2,,
        A2,01/06/2024,S,C2,,
        A3,01/02/2024,S,C2,10/03/2025,E4A
        A4,01/02/2024,S,V4,,
        A6,01/06/2024,S,C2,,
        A7,02/04/2025,S,C2,,`,
      oc2: `
        CHILD,SDQ_SCORE
        A1,11
        A2,11
        A3,11
        A4,11
        A5,11
        A6,
        A7,11`,
    },
    fails: { oc2: [2, 3, 4, 5, 7] },
  },
});
