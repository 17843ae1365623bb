import { defineRule } from "../../define.ts";

export default defineRule({
  code: "407",
  title: "Special guardianship after 18",
  message:
    "A special guardianship order ends the episode after the 18th birthday. Correct the reason, the date or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["REC", "DEC", "DOB"],
  needs: ["header", "episodes"],
  fails: {
    episodes: "reason_episode_ceased_code in ('E45', 'E46', 'E47', 'E48') and episode_end_date > birthday_18_date",
    header: "child_last_guardianship_date > birthday_18_date",
  },
  example: {
    why: "A1 is a day past the birthday, A2 is on it; A3 stayed with carers.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/07/2006
        A2,01/07/2006
        A3,01/07/2006`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,02/07/2024,E45
        A2,01/05/2024,01/07/2024,E48
        A3,01/05/2024,02/07/2024,E17`,
    },
    fails: { episodes: [1], header: [1] },
  },
});
