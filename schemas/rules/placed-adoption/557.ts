import { defineRule } from "../../define.ts";

export default defineRule({
  code: "557",
  title: "Left care unadopted, decision still open",
  message:
    "The child left care from a placement for adoption or a placement order without being adopted, and the end of the decision is missing or half filled. Enter when and why it ceased.",
  severity: "error",
  return: "placed-adoption",
  fields: ["LS", "PLACE", "REC", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: `(placement_type_code in ('A3', 'A4', 'A5', 'A6') or legal_status_code = 'E1'
        or legal_status_code = 'D1' and collection_year <= '2023-24')
      and reason_episode_ceased_code not in ('X1', 'E11', 'E12') and not exists (
        select 1 from staging.placed_for_adoption as ended
        where ended.load_id = episodes.load_id and ended.child_id = episodes.child_id
          and ended.decision_date is not distinct from episodes.child_last_decision_date
          and (ended.decision_ceased_date is not null or ended.is_unreadable_decision_ceased_date)
          and ended.decision_ceased_reason_code is not null
      )`,
    placed_for_adoption: `child_has_left_unadopted and is_last_in_sequence is not false
      and (decision_ceased_date is null and not is_unreadable_decision_ceased_date or decision_ceased_reason_code is null)`,
  },
  elsewhere:
    "It asks for the end of every decision of the child; an earlier one without an end is rules 119 and 583 here.",
  example: {
    why: "A1's decision is open although the child went home; A2's was closed; A3 was adopted; A4 has no decision at all; A5's lacks the date and A6's the reason.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE,DEC,REC
        A1,01/06/2024,C2,A3,01/09/2024,E4A
        A2,01/06/2024,E1,U4,01/09/2024,E4A
        A3,01/06/2024,E1,A6,01/09/2024,E11
        A4,01/06/2024,E1,U4,01/09/2024,E8
        A5,01/06/2024,E1,U4,01/09/2024,E8
        A6,01/06/2024,E1,U4,01/09/2024,E8`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2024,,
        A2,01/05/2024,01/09/2024,RD4
        A3,01/05/2024,,
        A5,01/05/2024,,RD4
        A6,01/05/2024,01/09/2024,`,
    },
    fails: { episodes: [1, 4, 5, 6], "placed-adoption": [1, 4, 5] },
  },
});
