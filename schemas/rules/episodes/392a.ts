import { defineRule } from "../../define.ts";

export default defineRule({
  code: "392a",
  title: "Distance from home not known",
  message: "The distance from home to placement cannot be worked out. Correct or enter both postcodes.",
  severity: "error",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST"],
  needs: ["postcode-directory"],
  uses: ["last-year", "uasc"],
  fails: {
    episodes: `not coalesce(legal_status_code in ('V3', 'V4'), false) and not is_ever_unaccompanied and placement_distance_miles is null
        and (home_postcode_la_code is null or home_postcode_la_code not in ('WAL', 'SCO', 'NIR'))
        and (placement_la_code is null or placement_la_code <> 'NIR')`,
  },
  elsewhere:
    "It reports homes outside England and placements in Northern Ireland, from or to which there is no distance to be had.",
  example: {
    why: "A1 and A2 lack a real postcode; A3 is a short break; A4 is unaccompanied and A5 was last year; A7's home is in Wales, whence no distance is counted; A8's placement is in Northern Ireland, whither none is.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,HOME_POST,PL_POST
        A1,01/06/2024,C2,XX9 9XX,AB1 0JD
        A2,01/06/2024,C2,AB1 0JD,
        A3,01/06/2024,V3,,
        A4,01/06/2024,V2,,AB1 0JD
        A5,01/06/2024,V2,,AB1 0JD
        A6,01/06/2024,C2,AB1 0JD,AB2 0JD
        A7,01/06/2024,C2,CF1 0AA,AB1 0JD
        A8,01/06/2024,C2,AB1 0JD,BT1 1AA`,
      uasc: `
        CHILD,DUC
        A4,`,
    },
    files_last_year: {
      uasc: `
        CHILD,DUC
        A5,01/02/2024`,
    },
    fails: { episodes: [1, 2] },
  },
});
