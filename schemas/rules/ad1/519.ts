import { defineRule } from "../../define.ts";

export default defineRule({
  code: "519",
  title: "Adopters' sex does not fit a civil partnership",
  message:
    "Legal status L2 (a civil partnership) goes with MM, FF or MF. Correct the sex of the adopters or their legal status.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_legal_status_code = 'L2' and coalesce(adopter_sex_code, '') not in ('MM', 'FF', 'MF')",
  },
  example: {
    why: "M1 does not go with L2, and neither does a blank; another legal status is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR,SEX_ADOPTR
        A1,L2,MM
        A2,L2,M1
        A3,L2,
        A4,,M1`,
    },
    fails: { ad1: [2, 3] },
  },
});
