import { defineRule } from "../../define.ts";

/** Not of Header alone: runs over every file. What counts as such a row is in pipelines/transform/validate/blocked.ts. */
export default defineRule({
  code: "BLK2",
  title: "The row's date cannot be read",
  message: "The date that places this row is blank or cannot be read. The row cannot be used: enter it as DD/MM/YYYY.",
  severity: "error",
  blocking: true,
  return: "header",
  fields: ["DECOM", "REVIEW", "MIS_START", "SW_DECOM", "DATE_PLACED", "DOLO_START"],
  fails: {
    episodes: "blocking_code = 'BLK2'",
    reviews: "blocking_code = 'BLK2'",
    placed_for_adoption: "blocking_code = 'BLK2'",
    missing: "blocking_code = 'BLK2'",
    sw_episodes: "blocking_code = 'BLK2'",
    dolo: "blocking_code = 'BLK2'",
  },
  example: {
    why: "31 June is no day; a blank start places nothing; an end that cannot be read does not take the row out.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,31/06/2024,
        A2,,
        A3,01/06/2024,31/06/2024`,
      missing: `
        CHILD,MISSING,MIS_START
        A1,M,`,
    },
    fails: { episodes: [1, 2], missing: [1] },
  },
});
