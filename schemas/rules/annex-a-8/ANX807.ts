import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX807",
  title: "Legal status differs from list 8",
  message: "List 8 and the child's last episode give different legal statuses. Correct the one that is wrong.",
  severity: "warning",
  return: "annex-a-8",
  fields: ["CHILDS_LEGAL_STATUS"],
  needs: ["annex-a-8", "episodes"],
  fails: {
    annex_a_8: `care_end_date is null and child_has_open_episode and child_last_legal_status_code <> regexp_extract(legal_status_text, '(?:^|[^A-Z0-9])([CDEJLV][0-9])(?:[^A-Z0-9]|$)', 1) and regexp_matches(legal_status_text, '(^|[^A-Z0-9])[CDEJLV][0-9]([^A-Z0-9]|$)')`,
  },
  example: {
    why: "A1 has the code with its words on the list; B2 is under a care order by the return; what C3 has on the list is no code, so nothing is said.",
    as_at: "2026-06-30",
    files: {
      "annex-a-8": `
        CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_CEASED_TO_BE_LOOKED_AFTER,CHILDS_LEGAL_STATUS
        A1,,01/05/2026,,,V2: Single period under S20
        B2,,01/05/2026,,,V2
        C3,,01/05/2026,,,Section 20`,
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2026,V2
        B2,01/05/2026,C2
        C3,01/05/2026,C2`,
    },
    fails: { "annex-a-8": [2] },
  },
});
