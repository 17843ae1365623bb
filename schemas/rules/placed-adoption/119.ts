import { defineRule } from "../../define.ts";

export default defineRule({
  code: "119",
  title: "End of the decision is half filled",
  message:
    "When a decision ceases, its date and its reason are both needed. Fill in the other, or remove the one that is given.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  fails: {
    placed_for_adoption: `(decision_ceased_date is not null or is_unreadable_decision_ceased_date) <> (decision_ceased_reason_code is not null)`,
  },
  example: {
    why: "A2 lacks the reason and A3 the date; A1 has both and A4 neither.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2024,01/08/2024,RD1
        A2,01/05/2024,01/08/2024,
        A3,01/05/2024,,RD2
        A4,01/05/2024,,`,
    },
    fails: { "placed-adoption": [2, 3] },
  },
});
