import { defineRule } from "../../define.ts";

export default defineRule({
  code: "382",
  title: "Short break in a temporary placement",
  message: "A short break cannot be a temporary placement. Correct the placement or the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "LS"],
  fails: {
    episodes: "legal_status_code in ('V3', 'V4') and placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4')",
  },
  example: {
    why: "A1 and A2 are short breaks in temporary placements; A4 is in care.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE
        A1,01/06/2024,V3,T0
        A2,01/06/2024,V4,T4
        A3,01/06/2024,V3,U6
        A4,01/06/2024,C2,T1`,
    },
    fails: { episodes: [1, 2] },
  },
});
