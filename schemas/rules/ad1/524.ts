import { defineRule } from "../../define.ts";

export default defineRule({
  code: "524",
  title: "Adopters' sex does not fit a same-sex married couple",
  message:
    "Legal status L12 (a same-sex married couple) goes with MM or FF. Correct the sex of the adopters or their legal status.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_legal_status_code = 'L12' and coalesce(adopter_sex_code, '') not in ('MM', 'FF')",
  },
  example: {
    why: "F1 does not go with L12, and neither does a blank; another legal status is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR,SEX_ADOPTR
        A1,L12,MM
        A2,L12,F1
        A3,L12,
        A4,,F1`,
    },
    fails: { ad1: [2, 3] },
  },
});
