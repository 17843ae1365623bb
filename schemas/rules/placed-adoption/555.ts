import { defineRule } from "../../define.ts";

export default defineRule({
  code: "555",
  title: "Freeing order without a live decision",
  message:
    "The child is on an open freeing order, and there is no decision to place for adoption or it is not complete. Check the legal status and the decision.",
  severity: "error",
  return: "placed-adoption",
  fields: ["LS", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  until: "2023-24",
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: `legal_status_code = 'D1' and episode_end_date is null and not is_unreadable_episode_end_date
      and not child_has_placed_for_adoption`,
    placed_for_adoption: `child_has_open_freeing_order and (decision_ceased_date is not null or is_unreadable_decision_ceased_date or decision_ceased_reason_code is not null)`,
  },
  example: {
    why: "A1 has no decision, that of A2 has ended; the order of A3 has ended and A4 is not on one.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,DEC
        A1,01/06/2023,D1,
        A2,01/06/2023,D1,
        A3,01/06/2023,D1,01/09/2023
        A4,01/06/2023,E1,`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A2,01/05/2023,01/09/2023,RD3`,
    },
    fails: { episodes: [1], "placed-adoption": [1] },
  },
});
