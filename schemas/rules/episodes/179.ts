import { defineRule } from "../../define.ts";

export default defineRule({
  code: "179",
  title: "Inside or outside the council's area not known",
  message:
    "Whether the child is placed inside the council's area cannot be told from the postcode. Correct or enter the placement postcode.",
  severity: "error",
  return: "episodes",
  fields: ["PL_POST"],
  needs: ["postcode-directory"],
  fails: {
    episodes: "not coalesce(legal_status_code in ('V3', 'V4'), false) and placement_location_code is null",
  },
  example: {
    why: "A1's postcode is not known and A2 has none; A3 is in the area; A4 is a short break.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PL_POST
        A1,01/06/2024,C2,XX9 9XX
        A2,01/06/2024,C2,
        A3,01/06/2024,C2,OW179
        A4,01/06/2024,V4,`,
    },
    fails: { episodes: [1, 2] },
  },
});
