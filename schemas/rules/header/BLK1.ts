import { defineRule } from "../../define.ts";

/** Not of Header alone: runs over every file. What counts as such a row is in pipelines/transform/validate/blocked.ts. */
export default defineRule({
  code: "BLK1",
  title: "Child's id is blank or damaged",
  message:
    "The child's id is blank, too long, or has signs other than letters and digits. The row cannot be used: enter the id.",
  severity: "error",
  blocking: true,
  return: "header",
  fields: ["CHILD"],
  fails: {
    header: "blocking_code = 'BLK1'",
    episodes: "blocking_code = 'BLK1'",
    reviews: "blocking_code = 'BLK1'",
    uasc: "blocking_code = 'BLK1'",
    oc2: "blocking_code = 'BLK1'",
    oc3: "blocking_code = 'BLK1'",
    ad1: "blocking_code = 'BLK1'",
    placed_for_adoption: "blocking_code = 'BLK1'",
    previous_permanence: "blocking_code = 'BLK1'",
    missing: "blocking_code = 'BLK1'",
    sw_episodes: "blocking_code = 'BLK1'",
    dolo: "blocking_code = 'BLK1'",
  },
  example: {
    why: "A blank, an id in scientific notation and a row with an id.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,M
        ,F
        1.23E+09,F`,
    },
    fails: { header: [2, 3] },
  },
});
