import { defineRule } from "../../define.ts";

export default defineRule({
  code: "520",
  title: "Adopters' sex does not fit a different-sex married couple",
  message:
    "Legal status L11 (a different-sex married couple) goes with MF. Correct the sex of the adopters or their legal status.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_legal_status_code = 'L11' and coalesce(adopter_sex_code, '') not in ('MF')",
  },
  example: {
    why: "MM does not go with L11, and neither does a blank; another legal status is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR,SEX_ADOPTR
        A1,L11,MF
        A2,L11,MM
        A3,L11,
        A4,,MM`,
    },
    fails: { ad1: [2, 3] },
  },
});
