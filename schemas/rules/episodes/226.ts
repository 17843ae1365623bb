import { defineRule } from "../../define.ts";

export default defineRule({
  code: "226",
  title: "Reason for the change given around a temporary placement",
  message:
    "No reason is wanted when a child goes to a temporary placement or comes back. Clear it on this episode and the one before.",
  severity: "error",
  return: "episodes",
  fields: ["REASON_PLACE_CHANGE", "PLACE"],
  fails: {
    episodes: `placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4')
        and (reason_placement_change_code is not null or previous_reason_placement_change_code is not null)`,
  },
  example: {
    why: "A1 has one on the way there and A2 on the way back; A3 has none.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,PLACE,DEC,REC,REASON_PLACE_CHANGE
        A1,01/05/2024,S,U4,01/06/2024,X1,CARPL
        A1,01/06/2024,P,T3,08/06/2024,X1,
        A1,08/06/2024,P,U4,,,
        A2,01/06/2024,P,T1,08/06/2024,X1,OTHER
        A3,01/05/2024,S,U4,01/06/2024,X1,
        A3,01/06/2024,P,T3,,,`,
    },
    fails: { episodes: [2, 4] },
  },
});
