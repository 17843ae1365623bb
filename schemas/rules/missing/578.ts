import { defineRule } from "../../define.ts";

export default defineRule({
  code: "578",
  title: "Incident starts after the child left care",
  message:
    "The incident starts on a day when the child was not in care: after leaving, or before coming back. Correct the date, or remove the row.",
  severity: "error",
  return: "missing",
  fields: ["MIS_START", "DEC"],
  needs: ["episodes"],
  fails: {
    missing: `missing_start_date is not null and child_last_period_start_date is not null
      and not is_start_in_episode`,
  },
  example: {
    why: "A1 started a day after the child left; A2 on the day; A3 is in care; A4 has no episodes, which is rule 1012.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2024,01/09/2024,E4A
        A2,01/06/2024,01/09/2024,E4A
        A3,01/06/2024,,`,
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,02/09/2024,03/09/2024
        A2,M,01/09/2024,01/09/2024
        A3,M,02/09/2024,03/09/2024
        A4,M,02/09/2024,03/09/2024`,
    },
    fails: { missing: [1] },
  },
});
