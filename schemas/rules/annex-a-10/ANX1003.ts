import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1003",
  title: "Decision to place for adoption differs from list 10",
  message:
    "List 10 and the return give different days for the decision that the child should be placed for adoption. Correct the one that is wrong.",
  severity: "warning",
  return: "annex-a-10",
  fields: ["DATE_OF_DECISION"],
  needs: ["annex-a-10", "placed-adoption"],
  fails: {
    annex_a_10: `child_has_decision_date and decision_date not in (child_first_decision_date, child_last_decision_date)`,
  },
  example: {
    why: "B2 was decided a day later by the list; A1 has two decisions in the return, and the list has the second.",
    as_at: "2026-06-30",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2025,01/06/2025,RD1
        A1,01/05/2026,,
        B2,01/05/2026,,`,
      "annex-a-10": `
        CHILD,DATE_THE_CHILD_ENTERED_CARE,DATE_OF_DECISION,DATE_OF_PLACEMENT_ORDER,DATE_OF_MATCHING,DATE_PLACED_FOR_ADOPTION,DATE_OF_ADOPTION_ORDER,DATE_DECISION_REVERSED
        A1,01/05/2025,01/05/2026,,,,,
        B2,01/05/2025,02/05/2026,,,,,`,
    },
    fails: { "annex-a-10": [2] },
  },
});
