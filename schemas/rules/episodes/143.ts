import { defineRule } from "../../define.ts";

export default defineRule({
  code: "143",
  title: "Reason for new episode is not a valid code",
  message: "The reason for the new episode is not S, P, L, T, U or B. Enter the right code.",
  severity: "error",
  return: "episodes",
  fields: ["RNE"],
  fails: { episodes: "not is_listed_reason_new_episode_code" },
  example: {
    why: "SP and A are not codes; a small letter is read as the capital; a blank is another rule's matter.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE
        A1,01/05/2024,S
        A1,01/06/2024,p
        A1,01/07/2024,SP
        A1,01/08/2024,A
        A1,01/09/2024,`,
    },
    fails: { episodes: [3, 4] },
  },
});
