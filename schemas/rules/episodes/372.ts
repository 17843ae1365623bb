import { defineRule } from "../../define.ts";

export default defineRule({
  code: "372",
  title: "Young offender institution or prison under 10",
  message:
    "The child is in a young offender institution or prison (R5) and under 10. Correct the placement, its start or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "placement_type_code = 'R5' and episode_start_date < birthday_10_date",
  },
  elsewhere: "It leaves out open episodes.",
  example: {
    why: "A1 starts a day before the 10th birthday, A2 on it; A3 is fostered.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/06/2014
        A2,01/06/2014
        A3,02/06/2014`,
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2024,R5
        A2,01/06/2024,R5
        A3,01/06/2024,U4`,
    },
    fails: { episodes: [1] },
  },
});
