import { defineRule } from "../../define.ts";

export default defineRule({
  code: "384",
  title: "Short break in long-term fostering",
  message: "A short break cannot be in a long-term foster placement. Correct the placement or the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "LS"],
  fails: {
    episodes: "legal_status_code in ('V3', 'V4') and placement_type_code in ('U1', 'U4')",
  },
  example: {
    why: "A1 and A2 are short breaks in long-term fostering; A3 is in short-term fostering.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE
        A1,01/06/2024,V3,U1
        A2,01/06/2024,V4,U4
        A3,01/06/2024,V3,U3
        A4,01/06/2024,C2,U1`,
    },
    fails: { episodes: [1, 2] },
  },
});
