import { defineRule } from "../../define.ts";

export default defineRule({
  code: "225",
  title: "Reason for the change of placement missing",
  message:
    "The child moved when this episode ended, and the reason for the change of placement is blank. Enter it on this episode.",
  severity: "error",
  return: "episodes",
  fields: ["REASON_PLACE_CHANGE", "REC"],
  asks_for_blanks: true,
  fails: {
    episodes: `reason_episode_ceased_code = 'X1' and reason_placement_change_code is null
        and next_reason_new_episode_code in ('P', 'B', 'T', 'U')
        and coalesce(placement_type_code, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')
        and coalesce(next_placement_type_code, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')`,
  },
  example: {
    why: "A1 moved without a reason; A2 gives one, then only the legal status changed; A3 went to a temporary placement and back; A4 left.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,PLACE,DEC,REC,REASON_PLACE_CHANGE
        A1,01/05/2024,S,U4,01/06/2024,X1,
        A1,01/06/2024,P,K2,,,
        A2,01/05/2024,S,U4,01/06/2024,X1,CARPL
        A2,01/06/2024,P,K2,01/07/2024,X1,
        A2,01/07/2024,L,K2,,,
        A3,01/05/2024,S,U4,01/06/2024,X1,
        A3,01/06/2024,P,T3,08/06/2024,X1,
        A3,08/06/2024,P,U4,,,
        A4,01/05/2024,S,U4,01/06/2024,E4A,`,
    },
    fails: { episodes: [1] },
  },
});
