import { defineRule } from "../../define.ts";

export default defineRule({
  code: "624",
  title: "Date of birth of the mother's child differs from last year's",
  message:
    "The date of birth of the mother's first child is not the one returned last year. Correct whichever return is wrong.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB"],
  needs: ["last-year"],
  fails: {
    header:
      "mothers_child_date_of_birth is distinct from last_year_mothers_child_date_of_birth and last_year_mothers_child_date_of_birth is not null",
  },
  example: {
    why: "A2 changed by a day and A3 lost the date; A1 is the same and A4 had none last year.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MC_DOB
        A1,05/06/2023
        A2,06/06/2023
        A3,
        A4,05/06/2024`,
    },
    files_last_year: {
      header: `
        CHILD,MC_DOB
        A1,05/06/2023
        A2,05/06/2023
        A3,05/06/2023
        A4,`,
    },
    fails: { header: [2, 3] },
  },
});
