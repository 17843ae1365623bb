import { defineRule } from "../../define.ts";

export default defineRule({
  code: "187",
  title: "Adoption or care leaver details for a child looked after for 12 months",
  message:
    "The child was looked after for all the 12 months to the last day, and has details of an adoption or of a care leaver. Remove them, or correct the episodes.",
  severity: "error",
  return: "oc2",
  fields: [
    "IN_TOUCH",
    "ACTIV",
    "ACCOM",
    "DATE_INT",
    "DATE_MATCH",
    "FOSTER_CARE",
    "NB_ADOPTR",
    "SEX_ADOPTR",
    "LS_ADOPTR",
  ],
  needs: ["episodes"],
  uses: ["oc3", "ad1"],
  fails: {
    oc3: `is_looked_after_12_months and coalesce(in_touch_code, activity_code, accommodation_code) is not null`,
    ad1: `is_looked_after_12_months and ((decision_date is not null or is_unreadable_decision_date)
      or (match_date is not null or is_unreadable_match_date)
      or (foster_carer_flag is not null or is_unreadable_foster_carer_flag)
      or (adopter_count is not null or is_unreadable_adopter_count)
      or adopter_sex_code is not null or adopter_legal_status_code is not null)`,
  },
  elsewhere:
    "It counts a child who left care on the last day of the year, or of whom no row reaches back to the first, as looked after for 12 months.",
  example: {
    why: "A1 is in care and has OC3 details, A2 adoption details; A3 has blanks; A5 came into care in June.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS
        A1,01/02/2024,S,C2
        A2,01/02/2024,S,C2
        A3,01/02/2024,S,C2
        A4,01/02/2024,S,C2
        A5,01/06/2024,S,C2`,
      oc3: `
        CHILD,IN_TOUCH,ACTIV,ACCOM
        A1,YES,F2,B1
        A3,,,
        A5,YES,F2,B1`,
      ad1: `
        CHILD,DATE_INT,FOSTER_CARE
        A2,01/05/2024,
        A3,,
        A5,01/05/2024,0`,
    },
    fails: { oc3: [1], ad1: [1] },
  },
});
