import { defineRule } from "../../define.ts";

export default defineRule({
  code: "377",
  title: "More than two stays in carers' holidays",
  message:
    "The child has more than two temporary placements for a carer's holiday (T3) within 12 months. Check whether they are what they say.",
  severity: "query",
  return: "episodes",
  fields: ["PLACE"],
  fails: {
    episodes: "placement_type_code = 'T3' and has_three_carer_holidays_in_12_months",
  },
  elsewhere: "It counts stays in the whole file; the text in any 12 months.",
  example: {
    why: "A1 has three that begin within 12 months; A2's third begins 12 months after the first; A3 has two.",
    as_at: "2026-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/05/2024,T3
        A1,01/07/2024,T3
        A1,30/04/2025,T3
        A2,01/04/2024,T3
        A2,01/07/2024,T3
        A2,01/04/2025,T3
        A3,01/05/2024,T3
        A3,01/06/2024,U4
        A3,01/07/2024,T3
        A3,01/08/2024,T1`,
    },
    fails: { episodes: [1, 2, 3] },
  },
});
