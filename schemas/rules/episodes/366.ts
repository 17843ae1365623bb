import { defineRule } from "../../define.ts";

export default defineRule({
  code: "366",
  title: "Placement changed in a short break",
  message:
    "Every short break (V3) is a start of its own, so its reason for the new episode must be S. Correct the reason or the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["RNE", "LS"],
  fails: {
    episodes: "legal_status_code = 'V3' and reason_new_episode_code is distinct from 'S'",
  },
  example: {
    why: "A2 moved within a break and A3 gives no reason; A4 is under an agreement.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS
        A1,01/06/2024,S,V3
        A2,01/06/2024,P,V3
        A3,01/06/2024,,V3
        A4,01/06/2024,P,V4`,
    },
    fails: { episodes: [2, 3] },
  },
});
