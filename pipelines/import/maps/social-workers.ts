import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const CARE = ["CLA on 31 March", "Children looked after on 31 March"];
const THREE = ["3 or more social workers during the year", "With 3 or more social workers during the year"];
const at = (stability: string[], measure: string) => ({ at: { group: CARE, stability }, measure });

export const socialWorkers = defineDataset({
  dataset: "la_cla_swcount",
  title: "Children looked after by number of social workers during the year",
  names: [/^la_cla_sw_?count$/],
  filters: { group: ["cla_group", "characteristic"], stability: ["sw_stability", "breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "social-worker-3plus",
      unit: "percent",
      numerator: at(THREE, "count"),
      denominator: at(["Total children"], "count"),
      value: at(THREE, "percent"),
    },
  ],
});
