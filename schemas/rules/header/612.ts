import { defineRule } from "../../define.ts";

export default defineRule({
  code: "612",
  title: "A child's date of birth for someone who is not a mother",
  message:
    "Her child's date of birth is filled, and the mother flag is 0 or blank. Correct the flag, or clear the date.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB"],
  fails: {
    header: `sex_code = 'F' and coalesce(mother_flag = '0', not is_unreadable_mother_flag)
      and (mothers_child_date_of_birth is not null or is_unreadable_mothers_child_date_of_birth)`,
  },
  example: {
    why: "A1 and A2 have a date, A3 one that cannot be read; A4 is a mother, A5 has no date and A6 is a boy, which is rule 174.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX,MOTHER,MC_DOB
        A1,F,0,05/06/2024
        A2,F,,05/06/2024
        A3,F,,soon
        A4,F,1,05/06/2024
        A5,F,0,
        A6,M,,05/06/2024`,
    },
    fails: { header: [1, 2, 3] },
  },
});
