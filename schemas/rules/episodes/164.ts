import { defineRule } from "../../define.ts";

export default defineRule({
  code: "164",
  title: "Distance out of range",
  message: "The distance between home and placement is below 0 or above 999.9 miles. Check both postcodes.",
  severity: "error",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST"],
  needs: ["postcode-directory"],
  uses: ["last-year", "uasc"],
  fails: {
    episodes: "not is_ever_unaccompanied and (placement_distance_miles < 0 or placement_distance_miles > 999.9)",
  },
  example: {
    why: "A1 is 400 miles away, A2 over 1,000; A3 is unaccompanied; A4's distance is not known.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,HOME_POST,PL_POST
        A1,01/06/2024,AB1 0JD,AB9 0JD
        A2,01/06/2024,AB1 0JD,AB99 0JD
        A3,01/06/2024,AB1 0JD,AB99 0JD
        A4,01/06/2024,AB1 0JD,`,
      uasc: `
        CHILD,DUC
        A3,`,
    },
    files_last_year: {
      uasc: `
        CHILD,DUC`,
    },
    fails: { episodes: [2] },
  },
});
