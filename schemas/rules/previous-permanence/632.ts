import { defineRule } from "../../define.ts";

export default defineRule({
  code: "632",
  title: "Date of previous permanence is not a date before care",
  message:
    "The date of the order must be written DD/MM/YYYY, with ZZ for unknown parts, and lie before the child's first episode. Correct it.",
  severity: "error",
  return: "previous-permanence",
  fields: ["DATE_PERM", "DECOM"],
  needs: ["episodes", "previous-permanence"],
  fails: {
    previous_permanence: `child_has_unreadable_permanence_date or child_latest_permanence_date >= child_first_episode_start_date`,
    episodes: `is_first_in_sequence and (child_has_unreadable_permanence_date
      or child_latest_permanence_date >= child_first_episode_start_date)`,
  },
  example: {
    why: "A1 is a date before care and A4 may be any; A2 is no date, A3 may be as late as 30 June, A5 is after care began, A6 has none.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/06/2024
        A2,01/06/2024
        A3,15/06/2024
        A3,01/09/2024
        A4,01/06/2024
        A5,01/06/2024
        A6,01/06/2024`,
      "previous-permanence": `
        CHILD,DATE_PERM
        A1,31/05/2024
        A2,01/13/2015
        A3,ZZ/06/2024
        A4,ZZ/ZZ/ZZZZ
        A5,02/06/2024
        A6,`,
    },
    fails: { episodes: [2, 3, 6], "previous-permanence": [2, 3, 5] },
  },
});
