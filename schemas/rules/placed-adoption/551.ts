import { defineRule } from "../../define.ts";

export default defineRule({
  code: "551",
  title: "Placed for adoption without a decision",
  message:
    "The child is placed for adoption, and there is no date of the decision to do so. Add the decision, or correct the placement.",
  severity: "error",
  return: "placed-adoption",
  fields: ["PLACE", "DATE_PLACED"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: "placement_type_code in ('A3', 'A4', 'A5', 'A6') and not child_has_decision_date",
  },
  example: {
    why: "A1 has no row and A2 a row without a date; A3 has a decision; A4 is with foster carers.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2024,A3
        A2,01/06/2024,A6
        A3,01/06/2024,A5
        A4,01/06/2024,U4`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        A2,
        A3,01/05/2024`,
    },
    fails: { episodes: [1, 2] },
  },
});
