import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX801",
  title: "On list 8 as in care, with no open episode",
  message:
    "An inspector would find this child in care on list 8; the return has no open episode. Enter the episode, or the day on which the child left care on the list.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["CHILD"],
  needs: ["annex-a-8", "episodes"],
  fails: {
    annex_a_8: `care_end_date is null and not child_has_open_episode`,
  },
  example: {
    why: "B2 has left by the return, B3 is in no file of it; B4 has left by both.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER
        A1,,01/05/2026,,
        B2,,01/05/2026,,
        B3,,01/05/2026,,
        B4,,01/05/2026,,01/06/2026`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2026,,
        B2,01/05/2026,10/06/2026,E4A
        B4,01/05/2026,01/06/2026,E4A`,
    },
    fails: { "annex-a-8": [2, 3] },
  },
});
