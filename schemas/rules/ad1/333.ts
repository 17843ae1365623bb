import { defineRule } from "../../define.ts";

export default defineRule({
  code: "333",
  title: "Matched before the decision",
  message:
    "The child was matched with adopters before the decision to place for adoption, or there is no such decision. Correct the dates.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_INT", "DATE_MATCH"],
  fails: {
    ad1: `match_date is not null and (decision_date > match_date or decision_date is null and not is_unreadable_decision_date)`,
  },
  example: {
    why: "A2 was matched a day too early, A3 has no decision; A4 is not matched yet.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,DATE_INT,DATE_MATCH
        A1,01/06/2024,01/06/2024
        A2,02/06/2024,01/06/2024
        A3,,01/06/2024
        A4,02/06/2024,`,
    },
    fails: { ad1: [2, 3] },
  },
});
