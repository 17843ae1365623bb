import { defineRule } from "../../define.ts";

export default defineRule({
  code: "390",
  title: "Adopted without being placed for adoption",
  message:
    "The episode ends in adoption, and its placement is not one for adoption (A3 to A6). Correct the placement or the reason.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "REC"],
  fails: {
    episodes:
      "reason_episode_ceased_code in ('E11', 'E12') and coalesce(placement_type_code, '') not in ('A3', 'A4', 'A5', 'A6')",
  },
  example: {
    why: "A1 was fostered and A4 has no placement; A2 was placed for adoption; A3 has a special guardian.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,DEC,REC
        A1,01/05/2024,U5,01/07/2024,E11
        A2,01/05/2024,A3,01/07/2024,E12
        A3,01/05/2024,U5,01/07/2024,E45
        A4,01/05/2024,,01/07/2024,E12`,
    },
    fails: { episodes: [1, 4] },
  },
});
