import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX901",
  title: "In the care leavers file, and not on list 9",
  message:
    "The return has this young person among care leavers; list 9 does not. Find out why the list leaves the young person out.",
  severity: "warning",
  return: "annex-a-9",
  fields: ["CHILD"],
  needs: ["annex-a-9", "oc3"],
  fails: {
    oc3: `not child_has_annex_a_9 and coalesce(in_touch_code, '') not in ('DIED', 'RHOM') and date_sub('year', date_of_birth, as_at_date) between 17 and 20`,
  },
  example: {
    why: "B2 is not on the list. Nothing is said of C3, who has died, of D4, who returned home, or of E5, who is 21 and may no longer ask for support.",
    as_at: "2026-06-30",
    files: {
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,01/05/2007,YES
        B2,01/05/2007,YES
        C3,01/05/2007,DIED
        D4,01/05/2007,RHOM
        E5,01/05/2005,YES`,
      "annex-a-9": `
        CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH
        A1,01/05/2007,Former relevant child,Yes`,
    },
    fails: { oc3: [2] },
  },
});
