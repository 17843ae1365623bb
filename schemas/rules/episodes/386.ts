import { defineRule } from "../../define.ts";

export default defineRule({
  code: "386",
  title: "Adopted after 18",
  message:
    "The adoption ends the episode on or after the 18th birthday. Correct the reason, the date or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["REC", "DEC", "DOB"],
  needs: ["header"],
  fails: {
    episodes: "reason_episode_ceased_code in ('E11', 'E12') and episode_end_date >= birthday_18_date",
  },
  example: {
    why: "A1 is adopted on the birthday, A2 the day before; A3 stayed with carers.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/07/2006
        A2,01/07/2006
        A3,01/07/2006`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/07/2024,E11
        A2,01/05/2024,30/06/2024,E12
        A3,01/05/2024,01/07/2024,E17`,
    },
    fails: { episodes: [1] },
  },
});
