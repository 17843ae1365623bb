import { defineRule } from "../../define.ts";

export default defineRule({
  code: "426",
  title: "Both kinds of short break in one year",
  message:
    "A child's short breaks are recorded one by one (V3) or under an agreement (V4), not both in a year. Correct the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["LS"],
  fails: {
    episodes: "legal_status_code in ('V3', 'V4') and child_has_both_short_breaks",
  },
  example: {
    why: "A1 has both, and the care order is not marked; A2 and A3 have one kind.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/06/2024,V3
        A1,01/07/2024,V4
        A1,01/08/2024,C2
        A2,01/06/2024,V3
        A2,01/07/2024,V3
        A3,01/06/2024,V4`,
    },
    fails: { episodes: [1, 2] },
  },
});
