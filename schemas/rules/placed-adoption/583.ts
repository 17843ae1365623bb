import { defineRule } from "../../define.ts";

export default defineRule({
  code: "583",
  title: "Earlier decision was not ended",
  message: "Only the latest decision may stand. Enter when and why the earlier one ceased.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],
  asks_for_blanks: true,
  fails: {
    placed_for_adoption: `not is_last_in_sequence and decision_ceased_date is null and not is_unreadable_decision_ceased_date`,
  },
  elsewhere: "It orders decisions by their dates as text, so that another one is the last.",
  example: {
    why: "A1's first decision is open beside a second; A2's is closed; order in the file does not matter.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED
        A1,01/06/2024,
        A1,01/05/2024,
        A2,01/05/2024,01/06/2024
        A2,01/06/2024,`,
    },
    fails: { "placed-adoption": [2] },
  },
});
