import { defineRule } from "../../define.ts";

export default defineRule({
  code: "408",
  title: "Placed under a placement order that is not recorded",
  message:
    "The placement is for adoption by placement order (A5, A6), and the legal status is not E1. Correct one of them.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "LS"],
  fails: {
    episodes: "placement_type_code in ('A5', 'A6') and legal_status_code is distinct from 'E1'",
  },
  example: {
    why: "A1 is under a care order, A3 has no status; A4 is placed by consent.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PLACE
        A1,01/06/2024,C2,A5
        A2,01/06/2024,E1,A6
        A3,01/06/2024,,A6
        A4,01/06/2024,C2,A3`,
    },
    fails: { episodes: [1, 3] },
  },
});
