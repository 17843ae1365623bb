import { defineRule } from "../../define.ts";

/** Not of Header alone: runs over every file. What counts as such a row is in pipelines/transform/validate/blocked.ts. */
export default defineRule({
  code: "BLK3",
  title: "The row is there twice",
  message:
    "Another row of this file is the same in every column. The first is used and this one is set aside: remove it.",
  severity: "error",
  blocking: true,
  return: "header",
  fields: ["CHILD"],
  fails: {
    header: "blocking_code = 'BLK3'",
    episodes: "blocking_code = 'BLK3'",
    reviews: "blocking_code = 'BLK3'",
    uasc: "blocking_code = 'BLK3'",
    oc2: "blocking_code = 'BLK3'",
    oc3: "blocking_code = 'BLK3'",
    ad1: "blocking_code = 'BLK3'",
    placed_for_adoption: "blocking_code = 'BLK3'",
    previous_permanence: "blocking_code = 'BLK3'",
    missing: "blocking_code = 'BLK3'",
    sw_episodes: "blocking_code = 'BLK3'",
    dolo: "blocking_code = 'BLK3'",
  },
  example: {
    why: "A1's rows are the same in every column; A2 has two incidents that began on one day.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE
        A1,01/05/2024,S
        A1,01/05/2024,S`,
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A2,M,01/05/2024,01/05/2024
        A2,M,01/05/2024,02/05/2024
        A2,M,01/05/2024,02/05/2024`,
    },
    fails: { episodes: [2], missing: [3] },
  },
});
