import { defineRule } from "../../define.ts";

export default defineRule({
  code: "234",
  title: "Moved to custody under 10",
  message:
    "Custody is the reason for the change of placement, and the child was under 10 when the episode began. Correct the reason or the date of birth.",
  severity: "error",
  return: "episodes",
  fields: ["REASON_PLACE_CHANGE", "DECOM", "DOB"],
  since: "2025-26",
  needs: ["header", "episodes"],
  fails: {
    episodes: "reason_placement_change_code = 'CUSTOD' and birthday_10_date > episode_start_date",
    header: "child_first_custody_move_start_date < birthday_10_date",
  },
  example: {
    why: "A1 is a day short of 10, A2 turns 10 on the day; A3 moved by plan.",
    as_at: "2026-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,02/06/2015
        A2,01/06/2015
        A3,02/06/2015`,
      episodes: `
        CHILD,DECOM,REASON_PLACE_CHANGE
        A1,01/06/2025,CUSTOD
        A2,01/06/2025,CUSTOD
        A3,01/06/2025,CARPL`,
    },
    fails: { episodes: [1], header: [1] },
  },
});
