import { defineRule } from "../../define.ts";

export default defineRule({
  code: "607",
  title: "Mother flag is missing for a girl who left care",
  message: "The mother flag is blank for a girl who left care in the year. Enter 1 if she is a mother, 0 if not.",
  severity: "error",
  return: "header",
  fields: ["MOTHER", "REC", "DEC"],
  needs: ["header", "episodes"],
  fails: {
    header: `sex_code = 'F' and mother_flag is null and not is_unreadable_mother_flag and child_id in (
      select ended.child_id from staging.episodes as ended
      where ended.load_id = header.load_id and ended.episode_end_date between header.year_start_date and header.year_end_date
        and ended.reason_episode_ceased_code <> 'X1'
        and (ended.legal_status_code not in ('V3', 'V4') or ended.legal_status_code is null)
    )`,
    episodes: `header_sex_code = 'F' and header_mother_flag is null and episode_end_date between year_start_date and year_end_date
      and reason_episode_ceased_code <> 'X1' and (legal_status_code not in ('V3', 'V4') or legal_status_code is null)
      and not exists (
        select 1 from staging.header as own
        where own.load_id = episodes.load_id and own.child_id = episodes.child_id and own.is_unreadable_mother_flag
      )`,
  },
  example: {
    why: "A1 left in July and has no flag; A2 has one; A3 goes on in a new episode; A4 left in the year before; A5 is a boy; A6 had short breaks; A7's is not a flag, which is rule 165.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX,MOTHER
        A1,F,
        A2,F,1
        A3,F,
        A4,F,
        A5,M,
        A6,F,
        A7,F,2`,
      episodes: `
        CHILD,DECOM,LS,DEC,REC
        A1,01/05/2024,C2,01/07/2024,E4A
        A2,01/05/2024,C2,01/07/2024,E4A
        A3,01/05/2024,C2,01/07/2024,X1
        A4,01/05/2023,C2,31/03/2024,E4A
        A5,01/05/2024,C2,01/07/2024,E4A
        A6,01/05/2024,V3,03/05/2024,E8
        A7,01/05/2024,C2,01/07/2024,E4A`,
    },
    fails: { header: [1], episodes: [1] },
  },
});
