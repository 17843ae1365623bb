import { defineRule } from "../../define.ts";

export default defineRule({
  code: "563",
  title: "Decision ceased that was never made",
  message: "The decision to place for adoption has an end and no start. Enter the date of the decision.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  fails: {
    placed_for_adoption: `decision_date is null and not is_unreadable_decision_date
      and (decision_ceased_date is not null or is_unreadable_decision_ceased_date or decision_ceased_reason_code is not null)`,
  },
  elsewhere: "It asks for both the date and the reason; the text for either.",
  example: {
    why: "A2 has an end and no start; the row of A3 is blank.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2024,01/08/2024,RD1
        A2,,01/08/2024,RD1
        A3,,,`,
    },
    fails: { "placed-adoption": [2] },
  },
});
