import { defineRule } from "../../define.ts";

export default defineRule({
  code: "370",
  title: "Independent living under 16",
  message:
    "The child is in independent living (P2) and below the least age, 16 (15 to 2022/23). Correct the placement, its start or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DOB"],
  until: "2023-24",
  needs: ["header"],
  fails: {
    episodes: `placement_type_code = 'P2'
        and episode_start_date < case when collection_year <= '2022-23' then birthday_15_date else birthday_16_date end`,
  },
  elsewhere: "It leaves out open episodes.",
  example: {
    why: "A1 starts a day before the 16th birthday, A2 on it; A3 is fostered.",
    as_at: "2024-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/06/2007
        A2,01/06/2007
        A3,02/06/2007`,
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2023,P2
        A2,01/06/2023,P2
        A3,01/06/2023,U4`,
    },
    fails: { episodes: [1] },
  },
});
