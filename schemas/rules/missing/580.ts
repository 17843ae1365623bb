import { defineRule } from "../../define.ts";

export default defineRule({
  code: "580",
  title: "Missing at 18, but the reason for leaving is not E8",
  message: "The child was missing on the 18th birthday and left care that day. The reason must be E8. Correct it.",
  severity: "error",
  return: "missing",
  fields: ["REC", "MIS_END"],
  needs: ["episodes", "missing"],
  fails: {
    episodes: `reason_episode_ceased_code <> 'E8'
      and exists (
        select 1
        from staging.missing as incident
        where incident.load_id = episodes.load_id and incident.child_id = episodes.child_id
          and incident.missing_end_date = episodes.episode_end_date
          and coalesce(incident.date_of_birth + interval 18 year, episodes.birthday_18_date) = incident.missing_end_date
      )`,
  },
  example: {
    why: "A1 and A2 turned 18 while missing; A3 came back the day before, A4 is 17; A5's date of birth is in Header alone.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A5,01/09/2006`,
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2024,01/09/2024,E4A
        A2,01/06/2024,01/09/2024,E8
        A3,01/06/2024,01/09/2024,E4A
        A4,01/06/2024,01/09/2024,E4A
        A5,01/06/2024,01/09/2024,E4A`,
      missing: `
        CHILD,DOB,MISSING,MIS_START,MIS_END
        A1,01/09/2006,M,01/08/2024,01/09/2024
        A2,01/09/2006,M,01/08/2024,01/09/2024
        A3,01/09/2006,M,01/08/2024,31/08/2024
        A4,01/09/2007,M,01/08/2024,01/09/2024
        A5,,M,01/08/2024,01/09/2024`,
    },
    fails: { episodes: [1, 5] },
  },
});
