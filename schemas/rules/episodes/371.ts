import { defineRule } from "../../define.ts";

export default defineRule({
  code: "371",
  title: "Semi-independent or supported accommodation under age",
  message:
    "The child is in semi-independent living (H5) or supported accommodation (K3) and below the least age, 16 (14 to 2022/23). Correct the placement, its start or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "DECOM", "DOB"],
  needs: ["header"],
  fails: {
    episodes: `case
        when placement_type_code = 'H5' and collection_year <= '2022-23' then episode_start_date < birthday_14_date
        when placement_type_code = 'H5' or (placement_type_code = 'K3' and collection_year >= '2024-25')
          then episode_start_date < birthday_16_date
      end`,
  },
  elsewhere: "It leaves out open episodes.",
  example: {
    why: "A1 and A4 start a day before the 16th birthday, A2 on it; A3 is fostered.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/06/2008
        A2,01/06/2008
        A3,02/06/2008
        A4,02/06/2008`,
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/06/2024,K3
        A2,01/06/2024,K3
        A3,01/06/2024,U4
        A4,01/06/2024,H5`,
    },
    fails: { episodes: [1, 4] },
  },
});
