import { defineRule } from "../../define.ts";

export default defineRule({
  code: "118",
  title: "Decision ended before the year or before care",
  message:
    "The decision ceased before the first day of the year, or before the child came into care. Correct the date, or remove the decision from this return.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED_CEASED", "DECOM", "LS"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    placed_for_adoption: `decision_ceased_date < year_start_date or decision_ceased_date < child_first_ordinary_start_date`,
    episodes: `coalesce(legal_status_code not in ('V3', 'V4'), true) and episode_start_date = child_first_ordinary_start_date
      and (child_first_decision_ceased_date < year_start_date or child_first_decision_ceased_date < episode_start_date)`,
  },
  elsewhere: "It passes over a child without an ordinary episode.",
  example: {
    why: "A1's ended last year, A2's before care began (short breaks are not care); A3's within both.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2022,C2
        A1,01/05/2024,C2
        A2,01/05/2024,V3
        A2,01/08/2024,C2
        A3,01/05/2024,C2`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED
        A1,01/06/2023,31/03/2024
        A2,01/06/2024,01/07/2024
        A3,01/06/2024,01/07/2024`,
    },
    fails: { episodes: [1, 4], "placed-adoption": [1, 2] },
  },
});
