import { defineRule } from "../../define.ts";

export default defineRule({
  code: "517",
  title: "Adopters' sex does not fit a different-sex couple who are not married",
  message:
    "Legal status L3 (a different-sex couple who are not married) goes with MF. Correct the sex of the adopters or their legal status.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],
  fails: {
    ad1: "adopter_legal_status_code = 'L3' and coalesce(adopter_sex_code, '') not in ('MF')",
  },
  example: {
    why: "FF does not go with L3, and neither does a blank; another legal status is not judged here.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR,SEX_ADOPTR
        A1,L3,MF
        A2,L3,FF
        A3,L3,
        A4,,FF`,
    },
    fails: { ad1: [2, 3] },
  },
});
