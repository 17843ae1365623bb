import { defineRule } from "../../define.ts";

export default defineRule({
  code: "114",
  title: "Foster carer flag is not a code",
  message: "Whether the child is adopted by their current foster carer must be 0 (no) or 1 (yes). Correct it.",
  severity: "error",
  return: "ad1",
  fields: ["FOSTER_CARE"],
  fails: {
    ad1: "is_unreadable_foster_carer_flag",
  },
  example: {
    why: "2 and words are no answer; 0, 1 and a blank are left alone.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,FOSTER_CARE
        A1,0
        A2,1
        A3,2
        A4,foster carer
        A5,`,
    },
    fails: { ad1: [3, 4] },
  },
});
