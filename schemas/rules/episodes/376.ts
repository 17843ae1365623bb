import { defineRule } from "../../define.ts";

export default defineRule({
  code: "376",
  title: "Temporary stay in a carer's holiday of more than 21 days",
  message:
    "A carer's holiday (T3) counts as temporary for 21 days at most. Correct the dates, or record a placement that is not temporary.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DEC"],
  fails: {
    episodes: "placement_type_code = 'T3' and episode_end_date > episode_start_date + 21",
  },
  example: {
    why: "A1 has 22 days, A2 has 21; A3 is not temporary; A4 is open.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,PLACE
        A1,01/06/2024,23/06/2024,T3
        A2,01/06/2024,22/06/2024,T3
        A3,01/06/2024,23/06/2024,U4
        A4,01/06/2024,,T3`,
    },
    fails: { episodes: [1] },
  },
});
