import { defineRule } from "../../define.ts";

export default defineRule({
  code: "406",
  title: "Distance for a child who is or was unaccompanied",
  message:
    "No distance is wanted for a child who is or was unaccompanied. Check the home postcode, or the list of unaccompanied children.",
  severity: "query",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST"],
  needs: ["postcode-directory"],
  uses: ["last-year", "uasc"],
  fails: {
    episodes: "is_ever_unaccompanied and placement_distance_miles is not null",
  },
  elsewhere: "It has distances to places that the national grid does not cover.",
  example: {
    why: "A1 is unaccompanied and A2 was last year; A3 has no home postcode; A4 never was.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,HOME_POST,PL_POST
        A1,01/06/2024,AB1 0JD,AB2 0JD
        A2,01/06/2024,AB1 0JD,AB2 0JD
        A3,01/06/2024,,AB2 0JD
        A4,01/06/2024,AB1 0JD,AB2 0JD`,
      uasc: `
        CHILD,DUC
        A1,
        A3,`,
    },
    files_last_year: {
      uasc: `
        CHILD,DUC
        A2,01/02/2024`,
    },
    fails: { episodes: [1, 2] },
  },
});
