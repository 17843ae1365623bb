import { defineRule } from "../../define.ts";

export default defineRule({
  code: "557",
  title: "Left care unadopted, decision still open",
  message:
    "The child left care from a placement for adoption or a placement order without being adopted, and the decision has no end. Enter when and why it ceased.",
  severity: "error",
  return: "placed-adoption",
  fields: ["LS", "PLACE", "REC", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: `(placement_type_code in ('A3', 'A4', 'A5', 'A6') or legal_status_code = 'E1'
        or legal_status_code = 'D1' and collection_year <= '2023-24')
      and reason_episode_ceased_code not in ('X1', 'E11', 'E12') and not child_has_ended_last_decision`,
    placed_for_adoption: `child_has_left_unadopted and not child_has_ended_last_decision and is_last_in_sequence is not false`,
  },
  example: {
    why: "A1's decision is open although the child went home; A2's was closed; A3 was adopted; A4 has no decision at all.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE,DEC,REC
        A1,01/06/2024,C2,A3,01/09/2024,E4A
        A2,01/06/2024,E1,U4,01/09/2024,E4A
        A3,01/06/2024,E1,A6,01/09/2024,E11
        A4,01/06/2024,E1,U4,01/09/2024,E8`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2024,,
        A2,01/05/2024,01/09/2024,RD4
        A3,01/05/2024,,`,
    },
    fails: { episodes: [1, 4], "placed-adoption": [1] },
  },
});
