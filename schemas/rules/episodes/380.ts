import { defineRule } from "../../define.ts";

export default defineRule({
  code: "380",
  title: "A temporary placement that did not begin with a move",
  message:
    "A temporary placement begins with a change of placement, so the reason for the new episode must be P or B. Correct the reason or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "RNE"],
  fails: {
    episodes:
      "placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4') and coalesce(reason_new_episode_code, '') not in ('P', 'B')",
  },
  example: {
    why: "A1 starts care in a temporary placement and A4 changes only the legal status; A2 moved.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,PLACE
        A1,01/06/2024,S,T0
        A2,01/06/2024,P,T1
        A3,01/06/2024,S,U4
        A4,01/06/2024,L,T4`,
    },
    fails: { episodes: [1, 4] },
  },
});
