import { defineRule } from "../../define.ts";

export default defineRule({
  code: "437",
  title: "More episodes after death or after age was assessed as 18",
  message:
    "The episode ended with the death of the child (E2) or an age assessed as 18 or over (E15), and a later episode follows. Correct the reason, or remove the later episode.",
  severity: "error",
  return: "episodes",
  fields: ["REC"],
  fails: {
    episodes: "reason_episode_ceased_code in ('E2', 'E15') and not is_last_in_sequence",
  },
  example: {
    why: "A1 and A2 have later episodes; for A3 it is the last.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/06/2024,E2
        A1,01/07/2024,,
        A2,01/05/2024,01/06/2024,E15
        A2,01/06/2024,,
        A3,01/05/2024,01/06/2024,E2`,
    },
    fails: { episodes: [1, 3] },
  },
});
