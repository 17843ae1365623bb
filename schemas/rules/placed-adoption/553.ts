import { defineRule } from "../../define.ts";

export default defineRule({
  code: "553",
  title: "Placement order without a live decision",
  message:
    "The child is on a placement order and there is no decision to place for adoption, or the decision has ended while the order is open. Add the decision, or correct its end or the legal status.",
  severity: "error",
  return: "placed-adoption",
  fields: ["LS", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: "legal_status_code = 'E1' and not child_has_placed_for_adoption",
    placed_for_adoption: `child_has_open_placement_order and (decision_ceased_date is not null or is_unreadable_decision_ceased_date or decision_ceased_reason_code is not null)
      and is_last_in_sequence is not false`,
  },
  elsewhere: "It reports any ended decision of a child with an open placement order, although a later one stands.",
  example: {
    why: "A1 has no decision; A2's has ended under an open order; A3's order has ended too; A4's first decision ended and the second stands.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,DEC
        A1,01/06/2024,E1,
        A2,01/06/2024,E1,
        A3,01/06/2024,E1,01/09/2024
        A4,01/06/2024,E1,`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A2,01/05/2024,01/09/2024,RD3
        A3,01/05/2024,01/09/2024,RD3
        A4,01/05/2023,01/09/2023,RD3
        A4,01/05/2024,,`,
    },
    fails: { episodes: [1], "placed-adoption": [1] },
  },
});
