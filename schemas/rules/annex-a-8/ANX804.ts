import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX804",
  title: "Start of the period of care differs from list 8",
  message:
    "List 8 and the return give different days on which the period of care began. Correct the one that is wrong.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["DATE_STARTED_TO_BE_LOOKED_AFTER"],
  needs: ["annex-a-8", "episodes"],
  fails: {
    annex_a_8: `care_end_date is null and child_has_open_episode and care_start_date <> child_last_period_start_date and child_last_period_start_date >= year_start_date`,
  },
  example: {
    why: "B2 began a month later by the list. C3 began before the year: an in-year file may not hold its first row, so nothing is said.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER
        A1,,01/05/2026,,
        B2,,01/06/2026,,
        C3,,01/05/2019,,`,
      episodes: `
        CHILD,DECOM,RNE
        A1,01/05/2026,S
        B2,01/05/2026,S
        C3,01/02/2026,P`,
    },
    fails: { "annex-a-8": [2] },
  },
});
