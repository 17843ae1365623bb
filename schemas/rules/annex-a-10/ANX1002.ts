import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1002",
  title: "Plan for adoption by the return, and not on list 10",
  message:
    "The return has a decision that the child should be placed for adoption, and no end of it; list 10 does not have the child. Enter the end of the plan and its reason, or put the child on the list.",
  severity: "warning",
  return: "annex-a-10",
  fields: ["CHILD"],
  needs: ["annex-a-10", "placed-adoption"],
  fails: {
    placed_for_adoption: `decision_date = child_live_decision_date and child_adopted_date is null and not child_has_annex_a_10`,
  },
  example: {
    why: "B2 has a plan and is not on the list; the plan of C3 has ended.",
    as_at: "2026-06-30",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2026,,
        B2,01/05/2026,,
        C3,01/05/2026,01/06/2026,RD1`,
      "annex-a-10": `
        CHILD,DATE_THE_CHILD_ENTERED_CARE,DATE_OF_DECISION,DATE_OF_PLACEMENT_ORDER,DATE_OF_MATCHING,DATE_PLACED_FOR_ADOPTION,DATE_OF_ADOPTION_ORDER,DATE_DECISION_REVERSED
        A1,01/05/2025,01/05/2026,,,,,`,
    },
    fails: { "placed-adoption": [2] },
  },
});
