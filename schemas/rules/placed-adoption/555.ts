import { defineRule } from "../../define.ts";

export default defineRule({
  code: "555",
  title: "Freeing order without a decision, or with one that has ended",
  message:
    "The child is on a freeing order (D1), and there is no decision to place for adoption, or the decision has ended while the order goes on. Add the decision, or correct the order.",
  severity: "error",
  return: "placed-adoption",
  fields: ["LS", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  needs: ["episodes", "placed-adoption"],
  until: "2023-24",
  fails: {
    episodes: "legal_status_code = 'D1' and not child_has_placed_for_adoption",
    placed_for_adoption: `(decision_ceased_date is not null or is_unreadable_decision_ceased_date or decision_ceased_reason_code is not null)
      and child_has_open_freeing_order`,
  },
  example: {
    why: "A1 has no decision; A2's decision ended under an open order; A3's ended, and so did the order; A4 has a live decision.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,DEC
        A1,01/05/2023,D1,
        A2,01/05/2023,D1,
        A3,01/05/2023,D1,01/06/2023
        A4,01/05/2023,D1,`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A2,01/05/2023,10/09/2023,RD1
        A3,01/05/2023,01/06/2023,RD1
        A4,01/05/2023,,`,
    },
    fails: { episodes: [1], "placed-adoption": [1] },
  },
});
