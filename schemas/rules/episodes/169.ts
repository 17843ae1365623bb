import { defineRule } from "../../define.ts";

export default defineRule({
  code: "169",
  title: "Council of the placement not known",
  message:
    "The council where the child is placed cannot be told from the postcode. Correct or enter the placement postcode.",
  severity: "error",
  return: "episodes",
  fields: ["PL_POST"],
  needs: ["postcode-directory"],
  fails: {
    episodes: "not coalesce(legal_status_code in ('V3', 'V4'), false) and placement_la_code is null",
  },
  example: {
    why: "A1's postcode is not known and A2 has none; A3 is in Wales; A4 is a short break.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PL_POST
        A1,01/06/2024,C2,XX9 9XX
        A2,01/06/2024,C2,
        A3,01/06/2024,C2,CF1 0AA
        A4,01/06/2024,V3,`,
    },
    fails: { episodes: [1, 2] },
  },
});
