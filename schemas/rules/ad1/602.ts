import { defineRule } from "../../define.ts";

export default defineRule({
  code: "602",
  title: "Adoption details, but not adopted this year",
  message:
    "Adoption details are given for a child who has no episode that ended in adoption this year. Remove them, or correct the episode.",
  severity: "error",
  return: "ad1",
  fields: ["REC", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  needs: ["episodes"],
  fails: {
    ad1: `child_ad1_item_count > 0 and not coalesce(child_adopted_date between year_start_date and year_end_date, false)`,
  },
  example: {
    why: "A1 was adopted; A2 returned home; A3 has no episode at all; A4 has a row without any item.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/10/2024,E11
        A2,01/05/2024,01/10/2024,E4A
        A4,01/05/2024,,`,
      ad1: `
        CHILD,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
        A1,01/02/2024,01/05/2024,0,2,MF,L11
        A2,01/02/2024,01/05/2024,0,2,MF,L11
        A3,01/02/2024,01/05/2024,0,2,MF,L11
        A4,,,,,,`,
    },
    fails: { ad1: [2, 3] },
  },
});
