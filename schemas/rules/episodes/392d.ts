import { defineRule } from "../../define.ts";

export default defineRule({
  code: "392d",
  title: "Home and placement postcodes are the same",
  message:
    "The child is placed at the home address, and not with parents (P1). Check both postcodes and the placement.",
  severity: "query",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST", "PLACE"],
  fails: {
    episodes: "home_postcode = placement_postcode and placement_type_code is distinct from 'P1'",
  },
  example: {
    why: "A1 is fostered at home; A2 is with parents; A3 lives elsewhere; A4 gives neither.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,HOME_POST,PL_POST
        A1,01/06/2024,U4,AB1 0JD,AB1 0JD
        A2,01/06/2024,P1,AB1 0JD,AB1 0JD
        A3,01/06/2024,U4,AB1 0JD,AB2 0JD
        A4,01/06/2024,U4,,`,
    },
    fails: { episodes: [1] },
  },
});
