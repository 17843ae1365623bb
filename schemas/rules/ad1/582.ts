import { defineRule } from "../../define.ts";

export default defineRule({
  code: "582",
  title: "Matched on the day of adoption",
  message:
    "The date of the match is the date of the adoption order. Check that the match was not given the date of the order.",
  severity: "query",
  return: "ad1",
  fields: ["DATE_MATCH", "DEC", "REC"],
  needs: ["episodes", "ad1"],
  fails: {
    episodes: "reason_episode_ceased_code in ('E11', 'E12') and episode_end_date = ad1_match_date",
  },
  example: {
    why: "A1 was matched and adopted on one day; A2 in turn; A3 was not adopted.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2024,01/10/2024,E11
        A2,01/06/2024,01/10/2024,E12
        A3,01/06/2024,01/10/2024,E8`,
      ad1: `
        CHILD,DATE_MATCH
        A1,01/10/2024
        A2,01/09/2024
        A3,01/10/2024`,
    },
    fails: { episodes: [1] },
  },
});
