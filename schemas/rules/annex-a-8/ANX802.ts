import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX802",
  title: "In care by the return, and not on list 8",
  message:
    "The return has this child in care on its last day; list 8 does not have the child. Find out why the list leaves the child out, or end the episode.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["CHILD"],
  needs: ["annex-a-8", "episodes"],
  fails: {
    episodes: `is_last_in_sequence and episode_end_date is null and not is_unreadable_episode_end_date and not child_has_annex_a_8`,
  },
  example: {
    why: "B2 has an open episode and no row on the list; B3 has left.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER
        A1,,01/05/2026,,`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2026,,
        B2,01/05/2026,10/06/2026,X1
        B2,10/06/2026,,
        B3,01/05/2026,01/06/2026,E4A`,
    },
    fails: { episodes: [3] },
  },
});
