import { defineRule } from "../../define.ts";

export default defineRule({
  code: "444",
  title: "Two children have the same pupil number",
  message:
    "Another child of this return has the same unique pupil number. Find out whose it is and correct the other; if both rows are one child, put the records together.",
  severity: "error",
  return: "header",
  fields: ["UPN"],
  since: "2025-26",
  fails: {
    header: `upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') and exists (
      select 1 from staging.header as other
      where other.load_id = header.load_id and other.upn = header.upn and other.child_id <> header.child_id
    )`,
  },
  elsewhere: "It also reports one child with two rows; that is INT32 here.",
  example: {
    why: "A1 and A2 share a number; A3 and A4 share only the reason for having none.",
    as_at: "2026-03-31",
    files: {
      header: `
        CHILD,UPN
        A1,K123456789012
        A2,K123456789012
        A3,UN1
        A4,UN1
        A5,B123456789012`,
    },
    fails: { header: [1, 2] },
  },
});
