import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1103",
  title: "Left the adoption process on list 11 without a reason, or the reverse",
  message:
    "A day of leaving needs its reason (withdrew, on hold, refused), and a reason of withdrawing or refusal its day. Enter what is missing.",
  severity: "warning",
  return: "annex-a-11",
  fields: ["DATE_LEFT", "REASON_LEFT"],
  fails: {
    annex_a_11: `left_date is not null and left_text is null or left_date is null and left_text is not null and not contains(left_text, 'HOLD')`,
  },
  example: {
    why: "A2 left without a reason and A3 withdrew on no day; A4 is on hold and may come back.",
    as_at: "2026-06-30",
    files: {
      "annex-a-11": `
        CHILD,DATE_ENQUIRY_RECEIVED,DATE_APPLICATION_APPROVED,DATE_LEFT,REASON_LEFT
        A1,01/05/2025,,01/12/2025,a) Withdrew
        A2,01/05/2025,,01/12/2025,
        A3,01/05/2025,,,Withdrew
        A4,01/05/2025,,,b) Process on hold`,
    },
    fails: { "annex-a-11": [2, 3] },
  },
});
