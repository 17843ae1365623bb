import { defineRule } from "../../define.ts";

export default defineRule({
  code: "149",
  title: "Reason the episode ended is not a valid code",
  message: "The reason why the episode ended is not one of the codes of the list. Enter the right code.",
  severity: "error",
  return: "episodes",
  fields: ["REC"],
  fails: {
    episodes: "not is_listed_reason_episode_ceased_code",
  },
  example: {
    why: "E43 gave way to E45 in 2018/19; X is no code; a small letter is read as the capital.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,REC
        A1,01/05/2024,X1
        A2,01/05/2024,e4b
        A3,01/05/2024,E43
        A4,01/05/2024,X
        A5,01/05/2024,`,
    },
    fails: { episodes: [3, 4] },
  },
});
