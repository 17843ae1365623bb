import { defineRule } from "../../define.ts";

export default defineRule({
  code: "630",
  title: "Previous permanence is missing",
  message:
    "The child started to be looked after this year, and previous permanence is missing or not complete. Add the row; unless the answer is Z1 it needs the authority and the date as well.",
  severity: "error",
  return: "previous-permanence",
  fields: ["RNE", "PREV_PERM", "LA_PERM", "DATE_PERM"],
  asks_for_blanks: true,
  needs: ["episodes", "previous-permanence"],
  fails: {
    episodes: `reason_new_episode_code = 'S' and episode_start_date >= year_start_date and not child_has_complete_permanence`,
  },
  example: {
    why: "A1 has no row and A2 lacks the authority; A3 has everything, A4 needs nothing more; A5 started before the year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE
        A1,01/04/2024,S
        A2,01/04/2024,S
        A3,01/04/2024,S
        A4,01/04/2024,S
        A5,31/03/2024,S`,
      "previous-permanence": `
        CHILD,PREV_PERM,LA_PERM,DATE_PERM
        A2,P1,,01/05/2015
        A3,P1,352,ZZ/05/2015
        A4,Z1,,`,
    },
    fails: { episodes: [1, 2] },
  },
});
