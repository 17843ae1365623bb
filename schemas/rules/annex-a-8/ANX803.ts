import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX803",
  title: "Left care by list 8, with an open episode",
  message:
    "List 8 gives a day on which the child left care; the return has an open episode. Enter the end of the episode and its reason, or correct the list.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["DATE_CEASED_TO_BE_LOOKED_AFTER"],
  needs: ["annex-a-8", "episodes"],
  fails: {
    annex_a_8: `care_end_date is not null and child_has_open_episode and child_last_period_start_date <= care_end_date`,
  },
  example: {
    why: "A1 left and came back after the day on the list; B2 is open in the return since before it.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER
        A1,,01/04/2026,,01/05/2026
        B2,,01/04/2026,,01/05/2026`,
      episodes: `
        CHILD,DECOM,RNE,DEC,REC
        A1,01/04/2026,S,01/05/2026,E4A
        A1,01/06/2026,S,,
        B2,01/04/2026,S,,`,
    },
    fails: { "annex-a-8": [2] },
  },
});
