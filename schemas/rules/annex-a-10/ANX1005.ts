import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1005",
  title: "Date on list 10 cannot be read",
  message:
    "One of the dates on the list is none, and what it says is lost to the figures and checks that need it. Enter it as DD/MM/YYYY, or leave the cell blank where it is not known.",
  severity: "error",
  return: "annex-a-10",
  fields: [
    "DOB",
    "DATE_THE_CHILD_ENTERED_CARE",
    "DATE_OF_DECISION",
    "DATE_OF_PLACEMENT_ORDER",
    "DATE_OF_MATCHING",
    "DATE_PLACED_FOR_ADOPTION",
    "DATE_OF_ADOPTION_ORDER",
    "DATE_DECISION_REVERSED",
    "DATE_FFA",
  ],
  asks_for_blanks: true,
  fails: {
    annex_a_10: `is_unreadable_date_of_birth
        or is_unreadable_care_start_date
        or is_unreadable_decision_date
        or is_unreadable_placement_order_date
        or is_unreadable_match_date
        or is_unreadable_placed_date
        or is_unreadable_adopted_date
        or is_unreadable_decision_ceased_date
        or is_unreadable_early_placement_date`,
  },
  example: {
    why: "A1 and its blanks are right. B2: a decision on no day; B3: a year alone.",
    as_at: "2026-06-30",
    files: {
      "annex-a-10": `
        CHILD,DOB,DATE_THE_CHILD_ENTERED_CARE,DATE_OF_DECISION,DATE_OF_MATCHING
        A1,01/05/2023,01/05/2025,01/09/2025,
        B2,01/05/2023,01/05/2025,in June,
        B3,2023,01/05/2025,01/09/2025,`,
    },
    fails: { "annex-a-10": [2, 3] },
  },
});
