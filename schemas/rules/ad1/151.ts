import { defineRule } from "../../define.ts";

export default defineRule({
  code: "151",
  title: "Adoption details are part-filled",
  message: "Some of the six adoption items are filled and others are blank. Fill in all six, or none.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  asks_for_blanks: true,
  fails: {
    ad1: `(decision_date is not null or is_unreadable_decision_date)::integer
      + (match_date is not null or is_unreadable_match_date)::integer
      + (foster_carer_flag is not null or is_unreadable_foster_carer_flag)::integer
      + (adopter_count is not null or is_unreadable_adopter_count)::integer
      + (adopter_sex_code is not null)::integer + (adopter_legal_status_code is not null)::integer between 1 and 5`,
  },
  example: {
    why: "A1 has all six, A2 lacks one, A3 has one alone, A4 has none; an unreadable date (A5) is still an entry.",
    as_at: "2025-03-31",
    files: {
      ad1: `
        CHILD,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
        A1,01/02/2024,01/05/2024,0,2,MF,L11
        A2,01/02/2024,01/05/2024,0,2,MF,
        A3,,,,,,L0
        A4,,,,,,
        A5,38/02/2024,01/05/2024,0,2,MF,L11`,
    },
    fails: { ad1: [2, 3] },
  },
});
