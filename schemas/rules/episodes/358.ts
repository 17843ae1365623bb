import { defineRule } from "../../define.ts";

export default defineRule({
  code: "358",
  title: "Youth justice legal status for a child under 10",
  message:
    "The episode has a youth justice legal status and starts before the child is past the 10th birthday. Correct the legal status, its start or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DOB"],
  needs: ["header", "episodes"],
  fails: {
    episodes: "legal_status_code in ('J1', 'J2', 'J3') and birthday_10_date >= episode_start_date",
    header: "child_first_youth_justice_start_date <= birthday_10_date",
  },
  example: {
    why: "A1 is remanded on the 10th birthday, A2 the day after; A3 is younger and under a care order.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,05/05/2014
        A2,05/05/2014
        A3,01/02/2016`,
      episodes: `
        CHILD,DECOM,LS
        A1,05/05/2024,J1
        A2,06/05/2024,J3
        A3,01/06/2024,C2`,
    },
    fails: { episodes: [1], header: [1] },
  },
});
