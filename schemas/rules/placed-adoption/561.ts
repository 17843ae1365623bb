import { defineRule } from "../../define.ts";

export default defineRule({
  code: "561",
  title: "Decision that had ended is returned again",
  message:
    "Last year's return says that this decision had ceased, and it is here again. Remove it, or give the new decision its own date.",
  severity: "query",
  return: "placed-adoption",
  fields: ["DATE_PLACED"],
  needs: ["last-year"],
  fails: {
    placed_for_adoption: `is_in_last_year and (last_year_decision_ceased_date is not null or last_year_decision_ceased_reason_code is not null)`,
  },
  example: {
    why: "A1's decision had ended last year; A2's was live; A3's is a new one.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,01/02/2024
        A2,01/02/2024
        A3,01/06/2024`,
    },
    files_last_year: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/02/2024,01/03/2024,RD1
        A2,01/02/2024,,
        A3,01/02/2024,01/03/2024,RD1`,
    },
    fails: { "placed-adoption": [1] },
  },
});
