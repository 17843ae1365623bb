import { defineRule } from "../../define.ts";

export default defineRule({
  code: "361",
  title: "Police protection for more than 72 hours",
  message:
    "Episodes under police protection follow one another for more than 3 days in all. Check the dates, and whether the legal status changed on the way.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DEC"],
  fails: {
    episodes: "legal_status_code = 'L1' and legal_status_run_days > 3",
  },
  example: {
    why: "A1 has two rows of two days without a break, A3 with one; A2 has three days; A4 is open to the end of the year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/06/2024,03/06/2024,L1
        A1,03/06/2024,05/06/2024,L1
        A2,01/06/2024,04/06/2024,L1
        A3,01/06/2024,03/06/2024,L1
        A3,10/06/2024,12/06/2024,L1
        A4,20/03/2025,,L1`,
    },
    fails: { episodes: [1, 2, 6] },
  },
});
