import { defineRule } from "../../define.ts";

export default defineRule({
  code: "ANX903",
  title: "Date on list 9 cannot be read",
  message:
    "One of the dates on the list is none, and what it says is lost to the figures and checks that need it. Enter it as DD/MM/YYYY, or leave the cell blank where it is not known.",
  severity: "error",
  return: "annex-a-9",
  fields: ["DOB", "LATEST_PATHWAY_PLAN", "LATEST_CONTACT"],
  asks_for_blanks: true,
  fails: {
    annex_a_9: `is_unreadable_date_of_birth
        or is_unreadable_pathway_plan_date
        or is_unreadable_contact_date`,
  },
  example: {
    why: "A1 and its blank are right. B2: a contact on no day; B3: a year alone.",
    as_at: "2026-06-30",
    files: {
      "annex-a-9": `
        CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH,LATEST_CONTACT
        A1,01/05/2006,Former relevant,Yes,
        B2,01/05/2006,Former relevant,Yes,in June
        B3,2006,Former relevant,Yes,01/06/2026`,
    },
    fails: { "annex-a-9": [2, 3] },
  },
});
