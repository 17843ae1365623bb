import { defineRule } from "../../define.ts";

export default defineRule({
  code: "365",
  title: "A short break of more than 17 days",
  message: "A single short break (V3) lasts longer than 17 days. Check its dates, or whether it is a short break.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DECOM", "DEC"],
  fails: {
    episodes: `legal_status_code = 'V3' and not is_unreadable_episode_end_date
        and coalesce(episode_end_date, year_end_date) > episode_start_date + 17`,
  },
  example: {
    why: "A1 has 17 days, A2 has 18; A3 is open for 30 days and A4 for 11; A5 is under an agreement.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/06/2024,18/06/2024,V3
        A2,01/06/2024,19/06/2024,V3
        A3,01/03/2025,,V3
        A4,20/03/2025,,V3
        A5,01/06/2024,19/06/2024,V4`,
    },
    fails: { episodes: [2, 3] },
  },
});
