import { defineRule } from "../../define.ts";

export default defineRule({
  code: "357",
  title: "First episode not coded as a start",
  message:
    "The child's first episode begins in this year, so it must be coded S. Correct the reason, or add the earlier episodes.",
  severity: "error",
  return: "episodes",
  fields: ["RNE"],
  fails: {
    episodes:
      "is_first_in_sequence and episode_start_date >= year_start_date and reason_new_episode_code is distinct from 'S'",
  },
  example: {
    why: "A1 begins on the first day and is coded P; A2 has no reason; A3 is right; A4 began before this year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE
        A1,01/04/2024,P
        A2,01/05/2024,
        A3,01/05/2024,S
        A3,01/06/2024,P
        A4,31/03/2024,P`,
    },
    fails: { episodes: [1, 2] },
  },
});
