import { defineRule } from "../../define.ts";

export default defineRule({
  code: "387",
  title: "Independent living under 14",
  message:
    "The child left care to live independently and was under 14. Correct the reason, the date or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["REC", "DEC", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "reason_episode_ceased_code in ('E5', 'E6') and episode_end_date < birthday_14_date",
  },
  example: {
    why: "A1 is a day short of 14, A2 turns 14 on the day; A3 went home.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/07/2010
        A2,01/07/2010
        A3,02/07/2010`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/07/2024,E5
        A2,01/05/2024,01/07/2024,E6
        A3,01/05/2024,01/07/2024,E4A`,
    },
    fails: { episodes: [1] },
  },
});
