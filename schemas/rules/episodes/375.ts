import { defineRule } from "../../define.ts";

export default defineRule({
  code: "375",
  title: "Temporary hospital stay of more than 42 days",
  message:
    "Hospital (T1) counts as temporary for 42 days at most. Correct the dates, or record a placement that is not temporary.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DEC"],
  fails: {
    episodes: "placement_type_code = 'T1' and episode_end_date > episode_start_date + 42",
  },
  example: {
    why: "A1 has 43 days, A2 has 42; A3 is not temporary; A4 is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,PLACE
        A1,01/06/2024,14/07/2024,T1
        A2,01/06/2024,13/07/2024,T1
        A3,01/06/2024,14/07/2024,U4
        A4,01/06/2024,,T1`,
    },
    fails: { episodes: [1] },
  },
});
