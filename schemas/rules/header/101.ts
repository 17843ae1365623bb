import { defineRule } from "../../define.ts";

export default defineRule({
  code: "101",
  title: "Sex is not a valid code",
  message:
    "Sex is blank or not a code of this year's list (1 or 2 up to 2023/24; M, F or U from 2024/25). Enter the right code.",
  severity: "error",
  return: "header",
  fields: ["SEX"],
  fails: { header: "not coalesce(is_listed_sex_code, false)" },
  example: {
    why: "1 was right until 2023/24 and is not in the list of 2024/25; a blank never is.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX
        A1,M
        A2,U
        A3,1
        A4,
        A5,f`,
    },
    fails: { header: [3, 4] },
  },
});
