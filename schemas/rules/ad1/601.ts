import { defineRule } from "../../define.ts";

export default defineRule({
  code: "601",
  title: "Adopted, but adoption details are missing",
  message:
    "The child was adopted this year, and the adoption row is missing or not complete. Fill in all six adoption items.",
  severity: "error",
  return: "ad1",
  fields: ["REC", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  asks_for_blanks: true,
  needs: ["episodes", "ad1"],
  fails: {
    episodes: `reason_episode_ceased_code in ('E11', 'E12')
      and episode_end_date between year_start_date and year_end_date and coalesce(child_ad1_item_count, 0) < 6`,
    ad1: "child_adopted_date between year_start_date and year_end_date and child_ad1_item_count < 6",
  },
  elsewhere: "It passes over an adopted child without an adoption row.",
  example: {
    why: "A1 is complete, A2 lacks the match, A3 has no row; A4 was adopted before the year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/10/2024,E11
        A2,01/05/2024,01/10/2024,E12
        A3,01/05/2024,01/10/2024,E11
        A4,01/05/2023,01/03/2024,E11`,
      ad1: `
        CHILD,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
        A1,01/02/2024,01/05/2024,0,2,MF,L11
        A2,01/02/2024,,0,2,MF,L11`,
    },
    fails: { episodes: [2, 3], ad1: [2] },
  },
});
