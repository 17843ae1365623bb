import { defineRule } from "../../define.ts";

export default defineRule({
  code: "120",
  title: "Reason the decision ceased is not a code",
  message: "The reason must be RD1, RD2, RD3 or RD4. Correct it.",
  severity: "error",
  return: "placed-adoption",
  fields: ["REASON_PLACED_CEASED"],
  fails: {
    placed_for_adoption: "not is_listed_decision_ceased_reason_code",
  },
  example: {
    why: "RD0 is not in the list; small letters and a blank are left alone.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,REASON_PLACED_CEASED
        A1,01/06/2024,RD1
        A2,01/06/2024,RD0
        A3,01/06/2024,rd4
        A4,01/06/2024,`,
    },
    fails: { "placed-adoption": [2] },
  },
});
