import { defineRule } from "../../define.ts";

export default defineRule({
  code: "621",
  title: "A mother younger than her child",
  message: "The date of birth of her child is on or before her own. Correct the date that is wrong.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB", "DOB"],
  fails: {
    header: "mothers_child_date_of_birth <= date_of_birth",
  },
  example: {
    why: "A1: before; A2: the same day; A3: after.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB,MC_DOB
        A1,01/06/2008,31/05/2008
        A2,01/06/2008,01/06/2008
        A3,01/06/2008,01/06/2024`,
    },
    fails: { header: [1, 2] },
  },
});
