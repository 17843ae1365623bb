import { defineRule } from "../../define.ts";

export default defineRule({
  code: "373",
  title: "Residential school under 4",
  message:
    "The child is in a residential school (S1) and under 4. Correct the placement, its start or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "placement_type_code = 'S1' and episode_start_date < birthday_4_date",
  },
  elsewhere: "It leaves out open episodes.",
  example: {
    why: "A1 starts a day before the 4th birthday, A2 on it; A3 is fostered.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/06/2020
        A2,01/06/2020
        A3,02/06/2020`,
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2024,S1
        A2,01/06/2024,S1
        A3,01/06/2024,U4`,
    },
    fails: { episodes: [1] },
  },
});
