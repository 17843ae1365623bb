import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1001",
  title: "Care leaver without the time in care that makes one",
  message:
    "Under 20 and, by the episodes held: adopted, or in care for fewer than 91 days after 14, or on no day after 16. Check whether the young person has a right to leaving care support. Load earlier years if their episodes are not held.",
  severity: "query",
  return: "oc3",
  fields: ["DOB", "DECOM", "DEC", "REC"],
  needs: ["episodes", "last-year"],
  fails: {
    oc3: `(birthday_20_date > year_end_date) is not false and (
      select coalesce(arg_max(coalesce(care.reason_episode_ceased_code, ''), care.episode_start_date), '') in ('E11', 'E12')
      or coalesce(sum(greatest(0, least(care.until_date, oc3.year_end_date)
      - greatest(care.episode_start_date, oc3.birthday_14_date))) filter (where care.until_date is not null), 0) < 91
      or not coalesce(bool_or(care.until_date > oc3.birthday_16_date and oc3.year_end_date > oc3.birthday_16_date), false)
      from (
      select la_code, child_id, episode_start_date, reason_episode_ceased_code,
      case when legal_status_code in ('V3', 'V4') then null
      when episode_end_date is null and not lead(true, 1, false) over later then date '9999-12-31'
      else episode_end_date end as until_date
      from validated.episodes
      window later as (partition by la_code, child_id order by episode_start_date)
      ) as care
      where care.la_code = oc3.la_code and care.child_id = oc3.child_id and care.episode_start_date <= oc3.year_end_date
      )`,
  },
  elsewhere:
    "It reports everybody for whom it adds up no days: those of 20 and over, and those without a Header row. Here every year held counts, not two.",
  example: {
    why: "A1 was in care from 15 to 17; A2 for 59 days after 14; A3 until 15; A4 was adopted; A5 has no episode; A6 had short breaks after 14; A7 is 20; A8 is still in care.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC,LS
        A1,01/02/2023,01/06/2024,E8,C2
        A2,01/02/2024,31/03/2024,X1,C2
        A4,01/02/2023,01/06/2024,E11,C2
        A6,01/02/2023,01/06/2024,E8,V4
        A8,01/02/2024,,,C2`,
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,15/06/2007,YES
        A2,15/06/2007,YES
        A3,15/06/2007,YES
        A4,15/06/2007,YES
        A5,15/06/2007,YES
        A6,15/06/2007,YES
        A7,15/06/2004,YES
        A8,15/06/2007,YES`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC,REC,LS
        A1,01/02/2023,,,C2
        A3,01/02/2022,10/05/2023,E8,C2`,
    },
    fails: { oc3: [2, 3, 4, 5, 6] },
  },
});
