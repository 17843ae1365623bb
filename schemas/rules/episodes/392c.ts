import { defineRule } from "../../define.ts";

export default defineRule({
  code: "392c",
  title: "Postcode is not a real one",
  message: "The home or placement postcode is not in the postcode directory. Correct it, or load a newer directory.",
  severity: "error",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST"],
  needs: ["postcode-directory"],
  fails: { episodes: "not is_known_home_postcode or not is_known_placement_postcode" },
  example: {
    why: "AB1 0JD is the directory's, with and without its space; XX9 9XX is not; a blank is no postcode.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,HOME_POST,PL_POST
        A1,01/05/2024,AB1 0JD,ab10jd
        A2,01/05/2024,XX9 9XX,AB1 0JD
        A3,01/05/2024,AB1 0JD,XX9 9XX
        A4,01/05/2024,,AB1 0JD`,
    },
    fails: { episodes: [2, 3] },
  },
});
