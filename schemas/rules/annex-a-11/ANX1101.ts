import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1101",
  title: "Days of an adopter on list 11 are out of order",
  message:
    "The steps come one after another: enquiry, first stage, second stage, approval, match, the child moves in, adoption order. A later step has an earlier day. Correct the list.",
  severity: "warning",
  return: "annex-a-11",
  fields: [
    "DATE_ENQUIRY_RECEIVED",
    "DATE_STAGE_1_STARTED",
    "DATE_STAGE_2_STARTED",
    "DATE_APPLICATION_APPROVED",
    "DATE_MATCHED",
    "DATE_PLACED",
    "DATE_OF_ADOPTION_ORDER",
  ],
  fails: {
    annex_a_11: `list_filter([enquiry_date, stage_1_start_date, stage_2_start_date, approved_date, matched_date, placed_date, adopted_date], lambda step: step is not null)
      <> list_sort(list_filter([enquiry_date, stage_1_start_date, stage_2_start_date, approved_date, matched_date, placed_date, adopted_date], lambda step: step is not null))`,
  },
  example: {
    why: "A2 was approved before the enquiry; A3 was approved and matched on one day; of A4 only two steps are known.",
    as_at: "2026-06-30",
    files: {
      "annex-a-11": `
        CHILD,DATE_ENQUIRY_RECEIVED,DATE_STAGE_1_STARTED,DATE_APPLICATION_APPROVED,DATE_MATCHED
        A1,01/05/2025,01/06/2025,01/12/2025,
        A2,01/05/2025,01/06/2025,01/12/2024,
        A3,01/05/2025,01/06/2025,01/12/2025,01/12/2025
        A4,01/05/2025,,,01/12/2025`,
    },
    fails: { "annex-a-11": [2] },
  },
});
