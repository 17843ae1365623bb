import { defineRule } from "../../define.ts";

export default defineRule({
  code: "177",
  title: "Legal status of adopters is not a code",
  message: "The legal status of the adopters must be L0, L11, L12, L2, L3 or L4. Correct it.",
  severity: "error",
  return: "ad1",
  fields: ["LS_ADOPTR"],
  fails: {
    ad1: "not is_listed_adopter_legal_status_code",
  },
  example: {
    why: "L1 is not in the list; small letters and a blank are left alone.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,LS_ADOPTR
        A1,L11
        A2,L1
        A3,l11
        A4,`,
    },
    fails: { ad1: [2] },
  },
});
