import { defineRule } from "../../define.ts";

export default defineRule({
  code: "454",
  title: "Placed more than 350 miles away",
  message: "The placement is more than 350 miles from home. Check both postcodes.",
  severity: "query",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST"],
  since: "2025-26",
  needs: ["postcode-directory"],
  fails: {
    episodes: "placement_distance_miles > 350 and placement_distance_miles <> 999.9",
  },
  example: {
    why: "A1 is 400 miles away, A2 is 2; A3's distance is not known.",
    as_at: "2026-03-31",
    files: {
      episodes: `
        CHILD,DECOM,HOME_POST,PL_POST
        A1,01/06/2025,AB1 0JD,AB9 0JD
        A2,01/06/2025,AB1 0JD,AB2 0JD
        A3,01/06/2025,AB1 0JD,`,
    },
    fails: { episodes: [1] },
  },
});
