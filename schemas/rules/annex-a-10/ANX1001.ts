import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1001",
  title: "Adopted by the return, and not on list 10",
  message:
    "An episode ended in adoption in the last 12 months; list 10 does not have the child. Find out why the list leaves the child out.",
  severity: "warning",
  return: "annex-a-10",
  fields: ["CHILD"],
  needs: ["annex-a-10", "episodes"],
  fails: {
    episodes: `reason_episode_ceased_code in ('E11', 'E12') and episode_end_date > as_at_date - interval 12 month and not child_has_annex_a_10`,
  },
  example: {
    why: "B2 is not on the list; C3 was adopted more than 12 months ago.",
    as_at: "2026-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2025,01/02/2026,E11
        B2,01/05/2025,01/02/2026,E12
        C3,01/05/2024,01/05/2024,E11`,
      "annex-a-10": `
        CHILD,DATE_THE_CHILD_ENTERED_CARE,DATE_OF_DECISION,DATE_OF_PLACEMENT_ORDER,DATE_OF_MATCHING,DATE_PLACED_FOR_ADOPTION,DATE_OF_ADOPTION_ORDER,DATE_DECISION_REVERSED
        A1,01/05/2025,01/07/2025,,,,01/02/2026,`,
    },
    fails: { episodes: [2] },
  },
});
