import { defineRule } from "../../define.ts";

export default defineRule({
  code: "209",
  title: "Pupil number UN1 for a child of school age",
  message:
    "UN1 says that the child is too young for school, and the child was 4 before the school year began. Enter the pupil number, or the right reason for having none.",
  severity: "error",
  return: "header",
  fields: ["UPN", "DOB"],
  fails: {
    header: "upn = 'UN1' and birthday_4_date <= make_date(year(year_start_date) - 1, 8, 31)",
  },
  example: {
    why: "For 2024/25 the day is 31 August 2023: A1 turned 4 on it, A2 a day later; A3 gives another reason.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UPN,DOB
        A1,UN1,31/08/2019
        A2,UN1,01/09/2019
        A3,UN2,31/08/2012`,
    },
    fails: { header: [1] },
  },
});
