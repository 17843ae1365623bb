import { defineRule } from "../../define.ts";

export default defineRule({
  code: "398",
  title: "Postcodes given for a short break",
  message: "Home and placement postcodes are not wanted for short breaks. Clear them or correct the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST", "LS"],
  fails: {
    episodes: "legal_status_code in ('V3', 'V4') and (home_postcode is not null or placement_postcode is not null)",
  },
  example: {
    why: "A1 gives the home, A2 the placement; A4 is in care.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,HOME_POST,PL_POST
        A1,01/06/2024,V3,AB1 0JD,
        A2,01/06/2024,V4,,AB1 0JD
        A3,01/06/2024,V3,,
        A4,01/06/2024,C2,AB1 0JD,AB1 0JD`,
    },
    fails: { episodes: [1, 2] },
  },
});
