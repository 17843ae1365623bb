import { defineRule } from "../../define.ts";

export default defineRule({
  code: "631",
  title: "Previous permanence is not a code",
  message: "Previous permanence must be P1, P2, P3, P4 or Z1. Correct it.",
  severity: "error",
  return: "previous-permanence",
  fields: ["PREV_PERM"],
  fails: {
    previous_permanence: "not is_listed_previous_permanence_code",
  },
  example: {
    why: "P0 is not in the list; small letters and a blank are left alone.",
    as_at: "2025-03-31",
    files: {
      "previous-permanence": `
        CHILD,PREV_PERM
        A1,P1
        A2,P0
        A3,z1
        A4,`,
    },
    fails: { "previous-permanence": [2] },
  },
});
