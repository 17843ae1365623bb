import { defineRule } from "../../define.ts";

export default defineRule({
  code: "363",
  title: "Child assessment order for more than 7 days",
  message:
    "Episodes under a child assessment order follow one another for more than 7 days in all. Check the dates, and whether the legal status changed on the way.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DEC"],
  fails: {
    episodes: "legal_status_code = 'L3' and legal_status_run_days > 7",
  },
  example: {
    why: "A1 has 8 days, A2 has 7, A3 has twice 4 without a break.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/06/2024,09/06/2024,L3
        A2,01/06/2024,08/06/2024,L3
        A3,01/06/2024,05/06/2024,L3
        A3,05/06/2024,09/06/2024,L3`,
    },
    fails: { episodes: [1, 3, 4] },
  },
});
