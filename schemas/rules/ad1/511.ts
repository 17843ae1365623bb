import { defineRule } from "../../define.ts";

export default defineRule({
  code: "511",
  title: "Two adopters coded as one person",
  message: "There are two adopters, and their sex is coded as for one (M1 or F1). Correct the number or the sex.",
  severity: "error",
  return: "ad1",
  fields: ["NB_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_count = 2 and adopter_sex_code in ('M1', 'F1')",
  },
  example: {
    why: "One woman cannot be two adopters.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,NB_ADOPTR,SEX_ADOPTR
        A1,2,MM
        A2,2,F1
        A3,1,F1
        A4,2,`,
    },
    fails: { ad1: [2] },
  },
});
