import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX810",
  title: "Date or number on list 8 cannot be read",
  message:
    "One of the dates or numbers on the list is none, and what it says is lost to the figures and checks that need it. Enter a date as DD/MM/YYYY and a number in figures, or leave the cell blank where it is not known.",
  severity: "error",
  return: "annex-a-8",
  fields: [
    "DOB",
    "DATE_STARTED_TO_BE_LOOKED_AFTER",
    "START_DATE_OF_CURRENT_LEGAL_STATUS",
    "DATE_OF_LATEST_STATUTORY_REVIEW",
    "DATE_OF_LAST_SOCIAL_WORK_VISIT",
    "DATE_OF_LAST_IRO_VISIT",
    "DATE_OF_LAST_HEALTH_ASSESSMENT",
    "DATE_OF_LAST_DENTAL_CHECK",
    "NUMBER_OF_PLACEMENTS",
    "DATE_CEASED_TO_BE_LOOKED_AFTER",
    "START_DATE_OF_MOST_RECENT_PLACEMENT",
    "MISSING_EPISODES",
    "ABSENT_EPISODES",
  ],
  asks_for_blanks: true,
  fails: {
    annex_a_8: `is_unreadable_date_of_birth
        or is_unreadable_care_start_date
        or is_unreadable_legal_status_start_date
        or is_unreadable_review_date
        or is_unreadable_visit_date
        or is_unreadable_iro_contact_date
        or is_unreadable_health_assessment_date
        or is_unreadable_dental_check_date
        or is_unreadable_placement_count
        or is_unreadable_care_end_date
        or is_unreadable_placement_start_date
        or is_unreadable_missing_count
        or is_unreadable_absent_count`,
  },
  example: {
    why: "A1 and its blanks are right. B2: a review on no day; B3: a number in words; B4: a year alone.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,MISSING_EPISODES
        A1,01/05/2016,01/05/2026,,0
        B2,01/05/2016,01/05/2026,in June,0
        B3,01/05/2016,01/05/2026,,some
        B4,2016,01/05/2026,,`,
    },
    fails: { "annex-a-8": [2, 3, 4] },
  },
});
