import { defineRule } from "../../define.ts";

export default defineRule({
  code: "105",
  title: "Unaccompanied flag is not valid",
  message:
    "The flag that says whether the child is unaccompanied is neither 0 nor 1. Enter one of them for every child, or leave the column out of the file.",
  severity: "error",
  return: "uasc",
  fields: ["UASC"],
  fails: {
    header: `is_unreadable_unaccompanied_flag or (unaccompanied_flag is null and exists (
      select 1 from staging.header as filled
      where filled.load_id = header.load_id and (filled.unaccompanied_flag is not null or filled.is_unreadable_unaccompanied_flag)
    ))`,
  },
  example: {
    why: "The file has the column, so each child needs a 0 or a 1: A3 has a 2 and A4 nothing.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UASC
        A1,0
        A2,1
        A3,2
        A4,`,
    },
    fails: { header: [3, 4] },
  },
});
