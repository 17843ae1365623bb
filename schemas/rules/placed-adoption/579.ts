import { defineRule } from "../../define.ts";

export default defineRule({
  code: "579",
  title: "Decisions overlap",
  message: "A new decision was made before the one before it had ended. Correct the dates, or end the earlier one.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],
  fails: {
    placed_for_adoption: `previous_decision_date is not null
      and (previous_decision_ceased_date > decision_date
        or (previous_decision_ceased_date is null and not previous_is_unreadable_decision_ceased_date))`,
  },
  example: {
    why: "A1's second begins inside the first, A2's while the first is open; A3's on the day that the first ended; when A4's ended cannot be read.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED
        A1,01/05/2024,02/06/2024
        A1,01/06/2024,
        A2,01/05/2024,
        A2,01/06/2024,
        A3,01/05/2024,01/06/2024
        A3,01/06/2024,
        A4,01/05/2024,01/16/2024
        A4,01/06/2024,`,
    },
    fails: { "placed-adoption": [2, 4] },
  },
});
