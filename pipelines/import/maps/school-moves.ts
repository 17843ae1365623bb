import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const MOVED = ["With one or more mid-year moves during the year", "At least one mid-year move"];
const at = (stability: string[], measure: string) => ({
  at: { group: ["CLA on 31 March", "Children looked after on 31 March"], moves: ["Mid-year moves"], stability },
  measure,
});

export const schoolMoves = defineDataset({
  dataset: "la_cla_school_moves",
  title: "Children looked after by changes of school during the year",
  names: [/^(official_statistics_)?la_cla_school_moves$/],
  filters: {
    group: ["cla_group", "characteristic"],
    moves: ["move_measure", "breakdown_topic"],
    stability: ["school_stability", "breakdown"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "school-moves",
      unit: "percent",
      numerator: at(MOVED, "count"),
      denominator: at(["Total children"], "count"),
      value: at(MOVED, "percent"),
    },
  ],
});
