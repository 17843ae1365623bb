import { defineRule } from "../../define.ts";

export default defineRule({
  code: "331",
  title: "Matched after being placed with adopters",
  message:
    "The child was matched after the episode that ended in adoption had begun. The match comes first: correct the dates.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_MATCH", "DECOM", "REC"],
  needs: ["episodes", "ad1"],
  fails: {
    ad1: "match_date > child_adopted_start_date",
    episodes: "reason_episode_ceased_code in ('E11', 'E12') and ad1_match_date > episode_start_date",
  },
  example: {
    why: "A1 was matched a day late, A2 on the day; A3 was not adopted.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,REC
        A1,01/06/2024,E11
        A2,01/06/2024,E12
        A3,01/06/2024,E4A`,
      ad1: `
        CHILD,DATE_MATCH
        A1,02/06/2024
        A2,01/06/2024
        A3,02/06/2024`,
    },
    fails: { episodes: [1], ad1: [1] },
  },
});
