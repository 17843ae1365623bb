import { defineRule } from "../../define.ts";

export default defineRule({
  code: "352",
  title: "Came into care at 18 or over",
  message:
    "The child started to be looked after on or after the 18th birthday. Correct the date of birth or the start, or remove the episode.",
  severity: "error",
  return: "episodes",
  fields: ["DECOM", "RNE"],
  needs: ["header"],
  fails: {
    episodes: "reason_new_episode_code = 'S' and birthday_18_date <= episode_start_date",
  },
  example: {
    why: "A1 started on the birthday, A2 the day before; A3 goes on past it, which is another rule.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/05/2006
        A2,02/05/2006
        A3,01/05/2006`,
      episodes: `
        CHILD,DECOM,RNE
        A1,01/05/2024,S
        A2,01/05/2024,S
        A3,01/05/2024,P`,
    },
    fails: { episodes: [1] },
  },
});
