import { defineRule } from "../../define.ts";

export default defineRule({
  code: "411",
  title: "Inside the area, and in another council",
  message:
    "The placement is said to be inside the council's area and lies in another council. Correct the placement postcode.",
  severity: "error",
  return: "episodes",
  fields: ["PL_POST"],
  needs: ["postcode-directory"],
  fails: {
    episodes: "placement_location_code = 'IN' and placement_la_code <> responsible_la_code",
  },
  example: {
    why: "Both facts come from one postcode, so no file can show the fault: A1's location is given as inside the area in the test.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PL_POST
        A1,01/06/2024,AB1 0JD
        A2,01/06/2024,AB2 0JD
        A3,01/06/2024,`,
    },
    fails: { episodes: [1] },
  },
});
