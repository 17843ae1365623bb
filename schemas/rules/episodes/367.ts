import { defineRule } from "../../define.ts";

export default defineRule({
  code: "367",
  title: "Short breaks of more than 75 days in the year",
  message:
    "The child's short breaks (V3) come to more than 75 days in the year. Check the dates, or whether the child is looked after.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DEC"],
  fails: {
    episodes: "legal_status_code = 'V3' and short_break_days > 0 and child_short_break_days > 75",
  },
  example: {
    why: "A1 has 40 and 37 days; A2 has 130, of which 70 in the year; A3 has 40 and 35.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/05/2024,10/06/2024,V3
        A1,01/08/2024,07/09/2024,V3
        A1,01/10/2024,31/12/2024,C2
        A2,01/02/2024,10/06/2024,V3
        A3,01/05/2024,10/06/2024,V3
        A3,01/08/2024,05/09/2024,V3`,
    },
    fails: { episodes: [1, 2] },
  },
});
