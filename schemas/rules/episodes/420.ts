import { defineRule } from "../../define.ts";

export default defineRule({
  code: "420",
  title: "Council of the placement given for a short break",
  message:
    "The council of the placement is not wanted for short breaks. Clear the placement postcode or correct the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["PL_POST", "LS"],
  needs: ["postcode-directory"],
  fails: {
    episodes: "legal_status_code in ('V3', 'V4') and placement_la_code is not null",
  },
  example: {
    why: "A1 and A2 are short breaks with a place; A4 is in care.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PL_POST
        A1,01/06/2024,V3,AB1 0JD
        A2,01/06/2024,V4,CF1 0AA
        A3,01/06/2024,V3,
        A4,01/06/2024,C2,AB1 0JD`,
    },
    fails: { episodes: [1, 2] },
  },
});
