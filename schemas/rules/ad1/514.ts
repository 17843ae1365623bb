import { defineRule } from "../../define.ts";

export default defineRule({
  code: "514",
  title: "Adopters' sex does not fit a single adopter",
  message:
    "Legal status L0 (a single adopter) goes with M1 or F1. Correct the sex of the adopters or their legal status.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_legal_status_code = 'L0' and coalesce(adopter_sex_code, '') not in ('M1', 'F1')",
  },
  example: {
    why: "MF does not go with L0, and neither does a blank; another legal status is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR,SEX_ADOPTR
        A1,L0,M1
        A2,L0,MF
        A3,L0,
        A4,,MF`,
    },
    fails: { ad1: [2, 3] },
  },
});
