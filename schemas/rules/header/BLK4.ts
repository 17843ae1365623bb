import { defineRule } from "../../define.ts";

/** Not of Header alone: runs over every file. What counts as such a row is in pipelines/transform/validate/blocked.ts. */
export default defineRule({
  code: "BLK4",
  title: "A second row for the same child and date",
  message:
    "Another row of this file has the same child and date and differs elsewhere. The first is used and this one is set aside: keep the right one.",
  severity: "error",
  blocking: true,
  return: "header",
  fields: ["CHILD"],
  fails: {
    header: "blocking_code = 'BLK4'",
    episodes: "blocking_code = 'BLK4'",
    reviews: "blocking_code = 'BLK4'",
    uasc: "blocking_code = 'BLK4'",
    oc2: "blocking_code = 'BLK4'",
    oc3: "blocking_code = 'BLK4'",
    ad1: "blocking_code = 'BLK4'",
    placed_for_adoption: "blocking_code = 'BLK4'",
    previous_permanence: "blocking_code = 'BLK4'",
    sw_episodes: "blocking_code = 'BLK4'",
    dolo: "blocking_code = 'BLK4'",
  },
  example: {
    why: "A1 has two different rows that start on one day; in Header the key is the child alone.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,M
        A1,F`,
      episodes: `
        CHILD,DECOM,RNE
        A1,01/05/2024,S
        A1,01/05/2024,P
        A1,02/05/2024,P`,
    },
    fails: { header: [2], episodes: [2] },
  },
});
