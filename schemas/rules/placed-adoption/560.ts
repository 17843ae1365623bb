import { defineRule } from "../../define.ts";

export default defineRule({
  code: "560",
  title: "Live decision has changed its date",
  message:
    "Last year's return had a live decision, and this year's has none with its date. Check which of the two dates is right.",
  severity: "query",
  return: "placed-adoption",
  fields: ["DATE_PLACED"],
  needs: ["last-year"],
  fails: {
    placed_for_adoption: `is_first_in_sequence and last_year_child_live_decision_date is not null
      and not exists (
        select 1
        from staging.placed_for_adoption as same
        where same.load_id = placed_for_adoption.load_id and same.child_id = placed_for_adoption.child_id
          and same.decision_date = placed_for_adoption.last_year_child_live_decision_date
      )`,
  },
  elsewhere: "It reports every row with another date, although the live decision of last year is there as well.",
  example: {
    why: "A1's date moved by a day; A2's is unchanged beside a newer decision; A3's had ended.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED
        A1,02/02/2024
        A2,01/02/2024
        A2,01/06/2024
        A3,01/06/2024`,
    },
    files_last_year: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/02/2024,,
        A2,01/02/2024,,
        A3,01/02/2024,01/03/2024,RD1`,
    },
    fails: { "placed-adoption": [1] },
  },
});
