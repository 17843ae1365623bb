import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const at = (distance: string, measure: string) => ({ at: { type: ["All children"], distance: [distance] }, measure });

export const distance = defineDataset({
  dataset: "national_cla_on_31_march_by_placement_distance_and_placement_locality",
  title: "Children looked after by distance from home, England",
  names: [/^national_cla_(on|at)_31_march_by_placement_distance_and_placement_locality$/],
  filters: { type: ["placement_type", "cla_group"], distance: ["placement_distance", "characteristic", "breakdown"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "over-20-miles-any-boundary",
      unit: "percent",
      numerator: at("2. Over 20 miles", "count"),
      denominator: at("Total", "count"),
      value: at("2. Over 20 miles", "percent"),
    },
  ],
});
