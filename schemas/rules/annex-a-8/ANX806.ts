import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX806",
  title: "Number of placements differs from list 8",
  message:
    "List 8 and the return count different numbers of placements in the last 12 months. Look for a move that was not recorded, or a temporary stay that the list counts as a move.",
  severity: "query",
  return: "annex-a-8",
  fields: ["NUMBER_OF_PLACEMENTS"],
  needs: ["annex-a-8", "episodes"],
  fails: {
    annex_a_8: `care_end_date is null and child_has_open_episode and placement_count <> child_home_12_months_count`,
  },
  example: {
    why: "A1 moved once: two homes. B2 went to hospital and came back to the same home: one, and the list says two. The whole year is held.",
    as_at: "2026-03-31",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER,NUMBER_OF_PLACEMENTS
        A1,,01/05/2025,,,2
        B2,,01/05/2025,,,2`,
      episodes: `
        CHILD,DECOM,RNE,PLACE,PL_POST,DEC,REC
        A1,01/05/2025,S,U4,AB1 1AA,10/09/2025,X1
        A1,10/09/2025,P,K2,AB1 2BB,,
        B2,01/05/2025,S,U4,AB1 1AA,10/09/2025,X1
        B2,10/09/2025,P,T1,AB1 3CC,20/09/2025,X1
        B2,20/09/2025,P,U4,AB1 1AA,,`,
    },
    fails: { "annex-a-8": [2] },
  },
});
