import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1004",
  title: "Adoption order differs from list 10",
  message:
    "List 10 gives a day of adoption that the return does not have. End the episode with E11 or E12 on that day, or correct the list.",
  severity: "warning",
  return: "annex-a-10",
  fields: ["DATE_OF_ADOPTION_ORDER"],
  needs: ["annex-a-10", "episodes"],
  fails: {
    annex_a_10: `adopted_date between year_start_date and as_at_date and adopted_date is distinct from child_adopted_date`,
  },
  example: {
    why: "B2 was adopted a day later by the list and C3 is still in care by the return; D4 was adopted before the year of the file.",
    as_at: "2026-06-30",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2025,01/05/2026,E11
        B2,01/05/2025,01/05/2026,E11
        C3,01/05/2025,,`,
      "annex-a-10": `
        CHILD,DATE_THE_CHILD_ENTERED_CARE,DATE_OF_DECISION,DATE_OF_PLACEMENT_ORDER,DATE_OF_MATCHING,DATE_PLACED_FOR_ADOPTION,DATE_OF_ADOPTION_ORDER,DATE_DECISION_REVERSED
        A1,01/05/2024,,,,,01/05/2026,
        B2,01/05/2024,,,,,02/05/2026,
        C3,01/05/2024,,,,,02/05/2026,
        D4,01/05/2024,,,,,01/02/2026,`,
    },
    fails: { "annex-a-10": [2, 3] },
  },
});
