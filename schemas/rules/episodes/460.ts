import { defineRule } from "../../define.ts";

export default defineRule({
  code: "460",
  title: "Stayed with carers at 18 while under 18",
  message:
    "E17 is for a young person who turned 18 and stayed with the carers, and this one was under 18. Correct the reason or the date.",
  severity: "error",
  return: "episodes",
  fields: ["REC", "DEC", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "reason_episode_ceased_code = 'E17' and episode_end_date < birthday_18_date",
  },
  example: {
    why: "A1 is a day short of 18, A2 turns 18 on the day; A3 left for another reason.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/07/2006
        A2,01/07/2006
        A3,02/07/2006`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/07/2024,E17
        A2,01/05/2024,01/07/2024,E17
        A3,01/05/2024,01/07/2024,E8`,
    },
    fails: { episodes: [1] },
  },
});
