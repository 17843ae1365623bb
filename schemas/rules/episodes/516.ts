import { defineRule } from "../../define.ts";

export default defineRule({
  code: "516",
  title: "Special guardianship to a foster carer, not fostered",
  message:
    "The reason says that a former foster carer became special guardian, and the placement is not foster care. Correct one of them.",
  severity: "error",
  return: "episodes",
  fields: ["REC", "PLACE"],
  fails: {
    episodes:
      "reason_episode_ceased_code in ('E45', 'E46') and coalesce(placement_type_code, '') not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')",
  },
  example: {
    why: "A1 was in a home; A2 was fostered; A3 has another guardian.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,DEC,REC
        A1,01/05/2024,K2,01/07/2024,E45
        A2,01/05/2024,U3,01/07/2024,E46
        A3,01/05/2024,K2,01/07/2024,E47`,
    },
    fails: { episodes: [1] },
  },
});
