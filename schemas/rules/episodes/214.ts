import { defineRule } from "../../define.ts";

export default defineRule({
  code: "214",
  title: "Placement details given for a short break",
  message:
    "Postcode and Ofsted number of the placement are not wanted for short breaks. Clear them or correct the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["PL_POST", "URN", "LS"],
  fails: {
    episodes: "legal_status_code in ('V3', 'V4') and (placement_postcode is not null or placement_urn is not null)",
  },
  example: {
    why: "A1 gives a postcode, A2 a number; A4 is in care.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,PL_POST,URN
        A1,01/06/2024,V3,AB1 0JD,
        A2,01/06/2024,V4,,1000001
        A3,01/06/2024,V3,,
        A4,01/06/2024,C2,AB1 0JD,1000001`,
    },
    fails: { episodes: [1, 2] },
  },
});
