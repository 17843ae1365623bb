import { defineRule } from "../../define.ts";

export default defineRule({
  code: "379",
  title: "Other temporary placement of more than 7 days",
  message:
    "A temporary placement of kind T4 counts as temporary for 7 days at most. Correct the dates, or record a placement that is not temporary.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DEC"],
  fails: {
    episodes: "placement_type_code = 'T4' and episode_end_date > episode_start_date + 7",
  },
  example: {
    why: "A1 has 8 days, A2 has 7; A3 is not temporary; A4 is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,PLACE
        A1,01/06/2024,09/06/2024,T4
        A2,01/06/2024,08/06/2024,T4
        A3,01/06/2024,09/06/2024,U4
        A4,01/06/2024,,T4`,
    },
    fails: { episodes: [1] },
  },
});
