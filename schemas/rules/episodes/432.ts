import { defineRule } from "../../define.ts";

export default defineRule({
  code: "432",
  title: "Left care and came back, not coded as a start",
  message:
    "The episode before says that the child left care, so this one must be coded S. Correct the reason, or how the episode before ended.",
  severity: "error",
  return: "episodes",
  fields: ["RNE"],
  fails: {
    episodes: "previous_reason_episode_ceased_code <> 'X1' and reason_new_episode_code is distinct from 'S'",
  },
  example: {
    why: "A1 came back and is coded P, A3 has no reason at all; A2 is coded S; A4 did not leave.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,DEC,REC
        A1,01/05/2024,S,01/06/2024,E4A
        A1,01/07/2024,P,,
        A2,01/05/2024,S,01/06/2024,E4A
        A2,01/07/2024,S,,
        A3,01/05/2024,S,01/06/2024,E4A
        A3,01/07/2024,,,
        A4,01/05/2024,S,01/06/2024,X1
        A4,01/06/2024,P,,`,
    },
    fails: { episodes: [2, 6] },
  },
});
