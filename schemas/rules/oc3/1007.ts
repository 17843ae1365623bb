import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1007",
  title: "Still looked after on the birthday",
  message:
    "The young person was still looked after on the 17th or 18th birthday of this year, so no OC3 details are wanted. Remove them, or correct the episodes.",
  severity: "error",
  return: "oc3",
  fields: ["DOB", "DECOM", "DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["episodes"],
  fails: {
    oc3: `coalesce(in_touch_code, activity_code, accommodation_code) is not null
      and (birthday_17_date between year_start_date and year_end_date
      or birthday_18_date between year_start_date and year_end_date)
      and exists (
      select 1 from staging.episodes as care
      where care.load_id = oc3.load_id and care.child_id = oc3.child_id
      and case when oc3.birthday_18_date <= oc3.year_end_date then oc3.birthday_18_date else oc3.birthday_17_date end
      between care.episode_start_date and coalesce(care.episode_end_date - 1, date '9999-12-31')
      )`,
  },
  elsewhere: "It passes over open episodes, which are most of the children whom the rule is about.",
  example: {
    why: "A1 turned 17 and A2 18 in care; A3 left on the birthday itself; A4 came into care after it; A5 turned 19; A6 has blanks.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/02/2024,,
        A2,01/02/2024,10/09/2024,E8
        A3,01/02/2024,15/06/2024,E8
        A4,16/06/2024,,
        A5,01/02/2024,,
        A6,01/02/2024,,`,
      oc3: `
        CHILD,DOB,IN_TOUCH
        A1,15/06/2007,YES
        A2,15/06/2006,YES
        A3,15/06/2007,YES
        A4,15/06/2007,YES
        A5,15/06/2005,YES
        A6,15/06/2007,`,
    },
    fails: { oc3: [1, 2] },
  },
});
