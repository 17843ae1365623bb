import { defineRule } from "../../define.ts";

export default defineRule({
  code: "175",
  title: "Number of adopters is not 1 or 2",
  message: "The number of adopters must be 1 or 2. Correct it.",
  severity: "error",
  return: "ad1",
  fields: ["NB_ADOPTR"],
  fails: {
    ad1: "is_unreadable_adopter_count or adopter_count not in (1, 2)",
  },
  example: {
    why: "A child has one adopter or two.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,NB_ADOPTR
        A1,1
        A2,2
        A3,3
        A4,two
        A5,`,
    },
    fails: { ad1: [3, 4] },
  },
});
