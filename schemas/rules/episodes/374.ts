import { defineRule } from "../../define.ts";

export default defineRule({
  code: "374",
  title: "Residential employment under 14",
  message:
    "The child is in residential employment (P3) and under 14. Correct the placement, its start or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "placement_type_code = 'P3' and episode_start_date < birthday_14_date",
  },
  elsewhere: "It leaves out open episodes.",
  example: {
    why: "A1 starts a day before the 14th birthday, A2 on it; A3 is fostered.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/06/2010
        A2,01/06/2010
        A3,02/06/2010`,
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2024,P3
        A2,01/06/2024,P3
        A3,01/06/2024,U4`,
    },
    fails: { episodes: [1] },
  },
});
