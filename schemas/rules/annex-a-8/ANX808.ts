import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX808",
  title: "Unaccompanied on one and not on the other",
  message:
    "List 8 and the return disagree on whether the child came alone seeking asylum. Correct the one that is wrong.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["UASC"],
  needs: ["annex-a-8", "header"],
  fails: {
    annex_a_8: `child_has_header and is_unaccompanied <> case
      when regexp_matches(unaccompanied_text, '^([A-Z]\\) *)?(Y|YES|1|TRUE)$') then true
      when regexp_matches(unaccompanied_text, '^([A-Z]\\) *)?(N|NO|0|FALSE)$') then false
    end`,
  },
  example: {
    why: "A1 has a row among the unaccompanied children of the return and B2 none; the list says yes to both, in its own words; to C3 it says nothing.",
    as_at: "2026-06-30",
    files: {
      header: `
        CHILD
        A1
        B2
        C3`,
      uasc: `
        CHILD,DUC
        A1,`,
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER,UASC
        A1,,01/05/2026,,,a) Yes
        B2,,01/05/2026,,,Y
        C3,,01/05/2026,,,`,
    },
    fails: { "annex-a-8": [2] },
  },
});
