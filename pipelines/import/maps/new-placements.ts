import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const LOCATION = ["Location of new placements during the year"];
const NEAR = ["Placed inside LA boundary less than 20 miles from home"];
const at = (breakdown: string[], measure: string) => ({ at: { group: LOCATION, breakdown }, measure });

export const newPlacements = defineDataset({
  dataset: "la_cla_during_year_new_placements",
  title: "New placements of children looked after during the year",
  names: [/^la_cla_during_year_new_placements$/],
  filters: { group: ["cla_group", "characteristic"], breakdown: ["breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "new-placements-within-20",
      unit: "percent",
      numerator: at(NEAR, "count"),
      denominator: at(["Total new placements"], "count"),
      value: at(NEAR, "percent"),
    },
  ],
});
