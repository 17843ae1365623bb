import { defineRule } from "../../define.ts";

export default defineRule({
  code: "518",
  title: "Adopters' sex does not fit a same-sex couple, neither married nor civil partners",
  message:
    "Legal status L4 (a same-sex couple, neither married nor civil partners) goes with MM or FF. Correct the sex of the adopters or their legal status.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_legal_status_code = 'L4' and coalesce(adopter_sex_code, '') not in ('MM', 'FF')",
  },
  example: {
    why: "MF does not go with L4, and neither does a blank; another legal status is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR,SEX_ADOPTR
        A1,L4,MM
        A2,L4,MF
        A3,L4,
        A4,,MF`,
    },
    fails: { ad1: [2, 3] },
  },
});
