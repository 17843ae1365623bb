import { defineRule } from "../../define.ts";

export default defineRule({
  code: "611",
  title: "A mother without her child's date of birth",
  message: "The mother flag is 1, and her child's date of birth is blank. Enter the date, or correct the flag.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB"],
  fails: {
    header:
      "mother_flag = '1' and mothers_child_date_of_birth is null and not is_unreadable_mothers_child_date_of_birth",
  },
  example: {
    why: "A1 is a mother without a date; the date of A3 cannot be read, which is rule 171.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MOTHER,MC_DOB
        A1,1,
        A2,1,05/06/2024
        A3,1,31/31/2024
        A4,0,`,
    },
    fails: { header: [1] },
  },
});
