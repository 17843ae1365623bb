import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const LOCATION = ["Location of new placements during the year"];
const at = (breakdown: string[], measure: string) => ({ at: { group: LOCATION, breakdown }, measure });

const share = (series: string, where: string) =>
  ({
    series,
    unit: "percent",
    numerator: at([where], "count"),
    denominator: at(["Total new placements"], "count"),
    value: at([where], "percent"),
  }) as const;

export const newPlacements = defineDataset({
  dataset: "la_cla_during_year_new_placements",
  title: "New placements of children looked after during the year",
  names: [/^la_cla_during_year_new_placements$/],
  filters: { group: ["cla_group", "characteristic"], breakdown: ["breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    share("new-placements-within-20", "Placed inside LA boundary less than 20 miles from home"),
    ...optional(
      share("new-placements-over-20", "Placed inside LA boundary more than 20 miles from home"),
      share("new-placements-outside-within-20", "Placed outside LA boundary less than 20 miles from home"),
      share("new-placements-outside-over-20", "Placed outside LA boundary more than 20 miles from home"),
      share("new-placements-not-known", "Distance not known or not recorded"),
    ),
  ],
});
