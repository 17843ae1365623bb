import { defineRule } from "../../define.ts";

export default defineRule({
  code: "174",
  title: "A mother's child for a boy",
  message: "The date of birth of a mother's child is filled for a boy. Clear it, or correct the sex.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB", "SEX"],
  fails: {
    header: "sex_code = 'M' and (mothers_child_date_of_birth is not null or is_unreadable_mothers_child_date_of_birth)",
  },
  example: {
    why: "A1 is a boy with a date; A2 is a boy with none and A3 a girl.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX,MC_DOB
        A1,M,05/06/2024
        A2,M,
        A3,F,05/06/2024`,
    },
    fails: { header: [1] },
  },
});
