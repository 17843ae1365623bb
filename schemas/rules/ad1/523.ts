import { defineRule } from "../../define.ts";

export default defineRule({
  code: "523",
  title: "Two dates for one decision",
  message:
    "The date of the decision differs between the adoption file and the live row of the placed for adoption file. They are one decision: give it one date.",
  severity: "query",
  return: "ad1",
  fields: ["DATE_INT", "DATE_PLACED"],
  needs: ["ad1", "placed-adoption"],
  fails: {
    ad1: "decision_date <> child_live_decision_date",
    placed_for_adoption: "decision_date = child_live_decision_date and ad1_decision_date <> decision_date",
  },
  elsewhere: "It compares every decision of the child, ended ones too; the text asks about the live one.",
  example: {
    why: "A1 has two dates; A2 agrees with its live decision, not with the one that ended; A3 has no other row.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/06/2024,,
        A2,01/02/2023,01/03/2024,RD3
        A2,02/06/2024,,`,
      ad1: `
        CHILD,DATE_INT
        A1,02/06/2024
        A2,02/06/2024
        A3,02/06/2024`,
    },
    fails: { "placed-adoption": [1], ad1: [1] },
  },
});
