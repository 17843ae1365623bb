import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1104",
  title: "Date or number on list 11 cannot be read",
  message:
    "One of the dates or numbers on the list is none, and what it says is lost to the figures and checks that need it. Enter a date as DD/MM/YYYY and a number in figures, or leave the cell blank where it is not known.",
  severity: "error",
  return: "annex-a-11",
  fields: [
    "DATE_ENQUIRY_RECEIVED",
    "DATE_STAGE_1_STARTED",
    "DATE_STAGE_1_ENDED",
    "DATE_STAGE_2_STARTED",
    "DATE_STAGE_2_ENDED",
    "DATE_APPLICATION_SUBMITTED",
    "DATE_APPLICATION_APPROVED",
    "DATE_MATCHED",
    "DATE_PLACED",
    "CHILDREN_PLACED",
    "DATE_OF_ADOPTION_ORDER",
    "DATE_LEFT",
  ],
  asks_for_blanks: true,
  fails: {
    annex_a_11: `is_unreadable_enquiry_date
        or is_unreadable_stage_1_start_date
        or is_unreadable_stage_1_end_date
        or is_unreadable_stage_2_start_date
        or is_unreadable_stage_2_end_date
        or is_unreadable_application_date
        or is_unreadable_approved_date
        or is_unreadable_matched_date
        or is_unreadable_placed_date
        or is_unreadable_children_placed_count
        or is_unreadable_adopted_date
        or is_unreadable_left_date`,
  },
  example: {
    why: "A1 and its blank are right. A2: an approval on no day; A3: a number in words.",
    as_at: "2026-06-30",
    files: {
      "annex-a-11": `
        CHILD,DATE_ENQUIRY_RECEIVED,DATE_APPLICATION_APPROVED,CHILDREN_PLACED
        A1,01/05/2025,01/09/2025,
        A2,01/05/2025,in June,
        A3,01/05/2025,01/09/2025,one`,
    },
    fails: { "annex-a-11": [2, 3] },
  },
});
