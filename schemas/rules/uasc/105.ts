import { defineRule } from "../../define.ts";

export default defineRule({
  code: "105",
  title: "Unaccompanied flag is not valid",
  message:
    "The flag that says whether the child is unaccompanied is neither 0 nor 1. Enter one of them for every child, or leave the column out of the file.",
  severity: "error",
  return: "uasc",
  fields: ["UASC"],
  needs: ["header", "unaccompanied-flag"],
  fails: { header: "is_unreadable_unaccompanied_flag or unaccompanied_flag is null" },
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
