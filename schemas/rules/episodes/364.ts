import { defineRule } from "../../define.ts";

export default defineRule({
  code: "364",
  title: "PACE detention for more than 21 days",
  message:
    "Episodes under PACE detention follow one another for more than 21 days in all. Check the dates, and whether the legal status changed on the way.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DEC"],
  fails: {
    episodes: "legal_status_code = 'J2' and legal_status_run_days > 21",
  },
  example: {
    why: "A1 has 22 days, A2 has 21, A3 is open for 30; A4 is on remand.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/06/2024,23/06/2024,J2
        A2,01/06/2024,22/06/2024,J2
        A3,01/03/2025,,J2
        A4,01/06/2024,23/07/2024,J1`,
    },
    fails: { episodes: [1, 3] },
  },
});
