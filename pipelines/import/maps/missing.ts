import { COUNT, defineDataset } from "../define-dataset.ts";

const CHILDREN = ["Children who had a missing incident during the year"];
/** One column holds counts, averages and percentages: the row says which. */
const at = (group: string[]) => ({ at: { group }, measure: "count" });

export const missing = defineDataset({
  dataset: "la_children_who_were_missing_or_away_from_placement_without_authorisation",
  title: "Children looked after who were missing or away without authorisation",
  names: [/^la_(children|cla)_who_were_missing_or_away_from_placement_without_authorisation$/],
  filters: { group: ["cla_group", "characteristic", "breakdown", "missing_status"] },
  measures: { count: [...COUNT, "value"] },
  series: [
    {
      series: "missing-children",
      unit: "percent",
      numerator: at(CHILDREN),
      denominator: at(["Children looked after during the year"]),
      value: at(["Percentage of children who had a missing incident during the year"]),
    },
    {
      series: "missing-episodes-average",
      unit: "number",
      numerator: at(["Number of missing incidents during the year"]),
      denominator: at(CHILDREN),
      value: at(["Average number of missing incidents per looked after child who went missing"]),
    },
    {
      series: "away-children",
      unit: "percent",
      numerator: at(["Children who were away from placement without authorisation during the year"]),
      denominator: at(["Children looked after during the year"]),
      value: at(["Percentage of children who were away from placement without authorisation during the year"]),
      optional: true,
    },
    {
      series: "missing-now",
      unit: "number",
      numerator: at(["Children missing at 31 March"]),
      value: at(["Children missing at 31 March"]),
      optional: true,
    },
  ],
});
