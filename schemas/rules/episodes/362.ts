import { defineRule } from "../../define.ts";

export default defineRule({
  code: "362",
  title: "Emergency protection order for more than 21 days",
  message:
    "Episodes under emergency protection follow one another for more than 21 days in all. Check the dates, and whether the legal status changed on the way.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DEC"],
  fails: {
    episodes: "legal_status_code = 'L2' and legal_status_run_days > 21",
  },
  example: {
    why: "A1 has 14 and 8 days together, A2 has 21, A3 went on under another order, A4 is open for 11 days.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/06/2024,15/06/2024,L2
        A1,15/06/2024,23/06/2024,L2
        A2,01/06/2024,22/06/2024,L2
        A3,01/06/2024,15/06/2024,L2
        A3,15/06/2024,30/06/2024,C1
        A4,20/03/2025,,L2`,
    },
    fails: { episodes: [1, 2] },
  },
});
