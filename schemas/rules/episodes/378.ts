import { defineRule } from "../../define.ts";

export default defineRule({
  code: "378",
  title: "With parents while accommodated",
  message:
    "A child accommodated under section 20 (V2) cannot be placed with parents. Correct the legal status or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "LS"],
  fails: {
    episodes: "placement_type_code = 'P1' and legal_status_code = 'V2'",
  },
  example: {
    why: "A1 is accommodated and with parents; A2 is under a care order.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE
        A1,01/06/2024,V2,P1
        A2,01/06/2024,C2,P1
        A3,01/06/2024,V2,U4`,
    },
    fails: { episodes: [1] },
  },
});
