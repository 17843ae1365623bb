import { defineRule } from "../../define.ts";

export default defineRule({
  code: "389",
  title: "To adult services under 16",
  message: "The child moved to adult social care and was under 16. Correct the reason, the date or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["REC", "DEC", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "reason_episode_ceased_code = 'E7' and episode_end_date < birthday_16_date",
  },
  example: {
    why: "A1 is a day short of 16, A2 turns 16 on the day; A3 left for another reason.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/07/2008
        A2,01/07/2008
        A3,02/07/2008`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/07/2024,E7
        A2,01/05/2024,01/07/2024,E7
        A3,01/05/2024,01/07/2024,E8`,
    },
    fails: { episodes: [1] },
  },
});
