import { defineRule } from "../../define.ts";

export default defineRule({
  code: "584",
  title: "New decision is not later than the one that ended",
  message:
    "Last year's return has a decision that ended, and the decision in this return is not later than it. Check the dates.",
  severity: "query",
  return: "placed-adoption",
  fields: ["DATE_PLACED"],
  needs: ["last-year"],
  fails: {
    placed_for_adoption: `last_year_child_last_ended_decision_date is not null and not is_unreadable_decision_date
      and (decision_date is null or decision_date <= last_year_child_last_ended_decision_date)`,
  },
  elsewhere: "It looks for the right rows and then marks others, by their place in a joined table.",
  example: {
    why: "A1's is the same and A2's earlier, A4's has no date; A3's is later.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,01/02/2024
        A2,31/01/2024
        A3,02/02/2024
        A4,`,
    },
    files_last_year: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/02/2024,01/03/2024,RD1
        A2,01/02/2024,01/03/2024,RD1
        A3,01/02/2024,01/03/2024,RD1
        A4,01/02/2024,01/03/2024,RD1`,
    },
    fails: { "placed-adoption": [1, 2, 4] },
  },
});
