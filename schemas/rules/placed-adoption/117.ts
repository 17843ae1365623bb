import { defineRule } from "../../define.ts";

export default defineRule({
  code: "117",
  title: "Decision dated after the year or after care",
  message:
    "The decision, or its end, is dated after the last day of the year or after the child left care. Correct the date.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED", "DEC", "REC"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    placed_for_adoption: `decision_date > year_end_date or decision_ceased_date > year_end_date
      or (decision_date > child_last_exit_date or decision_ceased_date > child_last_exit_date)
      and not (child_last_episode_start_date is not null and child_last_episode_end_date is null)`,
    episodes: `reason_episode_ceased_code <> 'X1' and episode_end_date = child_last_exit_date
      and (child_last_decision_date > least(year_end_date, child_last_exit_date)
        or child_last_decision_ceased_date > least(year_end_date, child_last_exit_date))
      and not (child_last_episode_start_date is not null and child_last_episode_end_date is null)`,
  },
  elsewhere: "It only looks at children who have left care, not at dates after the year end of those who have not.",
  example: {
    why: "A1's decision ceased after the child left and A2's is dated after the year; A3 left on the day; A4 came back into care before the decision.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/05/2024,01/09/2024,E4A
        A2,01/05/2024,,
        A3,01/05/2024,01/09/2024,E4A
        A4,01/04/2024,01/05/2024,E4A
        A4,01/06/2024,,`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED
        A1,01/06/2024,02/09/2024
        A2,01/04/2025,
        A3,01/06/2024,01/09/2024
        A4,01/07/2024,`,
    },
    fails: { episodes: [1], "placed-adoption": [1, 2] },
  },
});
