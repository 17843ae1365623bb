import { defineRule } from "../../define.ts";

export default defineRule({
  code: "381",
  title: "Care ends in a temporary placement",
  message:
    "A temporary placement is followed by another, so the reason for ending must be X1. Correct the reason or the placement.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "REC"],
  fails: {
    episodes: "placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4') and reason_episode_ceased_code <> 'X1'",
  },
  example: {
    why: "A1 leaves care from a temporary placement; A3 is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC,PLACE
        A1,01/06/2024,03/06/2024,E4A,T0
        A2,01/06/2024,03/06/2024,X1,T1
        A3,01/06/2024,,,T4
        A4,01/06/2024,03/06/2024,E4A,U4`,
    },
    fails: { episodes: [1] },
  },
});
