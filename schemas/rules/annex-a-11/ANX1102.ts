import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX1102",
  title: "Matched or with a child on list 11, and not approved",
  message: "The adopter is matched, has a child placed or an adoption order, and no day of approval. Enter it.",
  severity: "warning",
  return: "annex-a-11",
  fields: ["DATE_APPLICATION_APPROVED"],
  fails: {
    annex_a_11: `approved_date is null and coalesce(matched_date, placed_date, adopted_date) is not null`,
  },
  example: {
    why: "A2 is matched and A3 has a child, and neither is approved.",
    as_at: "2026-06-30",
    files: {
      "annex-a-11": `
        CHILD,DATE_ENQUIRY_RECEIVED,DATE_APPLICATION_APPROVED,DATE_MATCHED,DATE_PLACED
        A1,01/05/2025,01/12/2025,01/01/2026,
        A2,01/05/2025,,01/01/2026,
        A3,01/05/2025,,,01/02/2026
        A4,01/05/2025,,,`,
    },
    fails: { "annex-a-11": [2, 3] },
  },
});
