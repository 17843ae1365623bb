import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX902",
  title: "On list 9 as a relevant or former relevant young person, and not in the care leavers file",
  message:
    "Young people who are relevant or former relevant, with a 17th to 21st birthday in the year, belong in the care leavers file (OC3). Enter the row, or correct the category on the list.",
  severity: "warning",
  return: "annex-a-9",
  fields: ["ELIGIBILITY_CATEGORY"],
  needs: ["annex-a-9", "oc3"],
  uses: ["episodes"],
  fails: {
    annex_a_9: `contains(eligibility_text, 'RELEVANT') and not child_has_oc3
      and date_sub('year', date_of_birth, as_at_date) between 17 and 21
      and date_sub('year', date_of_birth, as_at_date) > date_sub('year', date_of_birth, cast(year_start_date - interval 1 day as date))
      and coalesce(child_last_episode_end_date < cast(date_of_birth + to_years(date_sub('year', date_of_birth, as_at_date)::integer) as date),
        not child_has_episodes)`,
  },
  example: {
    why: "B2 turned 19 in May. Nothing is said of C3, whose birthday is in November, of D4, who qualifies only, of E5, who turned 22, or of F6 and G7, who turned 18 in care: F6 left on the day. H8 left the day before.",
    as_at: "2026-06-30",
    files: {
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,01/05/2007,YES`,
      "annex-a-9": `
        CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH
        A1,01/05/2007,b) Former relevant child,a) Yes
        B2,01/05/2007,b) Former relevant child,a) Yes
        C3,01/11/2007,b) Former relevant child,a) Yes
        D4,01/05/2007,c) Qualifying care leaver,a) Yes
        E5,01/05/2004,b) Former relevant child,a) Yes
        F6,01/05/2008,b) Former relevant child,a) Yes
        G7,01/05/2008,a) Relevant child,a) Yes
        H8,01/05/2008,b) Former relevant child,a) Yes`,
      episodes: `
        CHILD,DECOM,DEC,REC
        F6,01/05/2024,01/05/2026,E17
        G7,01/05/2024,,
        H8,01/05/2024,30/04/2026,E4A`,
    },
    fails: { "annex-a-9": [2, 8] },
  },
});
