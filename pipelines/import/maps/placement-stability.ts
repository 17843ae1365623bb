import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const CARE = ["CLA on 31 March", "Children looked after on 31 March"];
const UNDER_16 = ["Children looked after continuously for at least 2.5 years on 31 March aged under 16 years"];
const CARE_2_YEARS = ["CLA 2 years on 31 March"];
const THREE_IN_2_YEARS = ["With 3 or more placements during the previous 2 years"];
const THREE = ["With 3 or more placements during the year"];
/** The 2022 release words it as "placement"; the change of words is a caveat of the indicator, the column is the same. */
const SETTLED = [
  "Living with the same carer for at least 2 years",
  "Living in the same placement for at least 2 years, or are placed for adoption and their adoption and their adoptive placement together with their previous placement, last for at least 2 years",
  "Living in the same placement for at least 2 years",
];
const at = (group: string[], breakdown: string[], measure: string) => ({ at: { group, breakdown }, measure });

export const placementStability = defineDataset({
  dataset: "la_cla_placement_stability",
  title: "Placement stability of children looked after",
  names: [/^la_cla_placement_stability$/, /^la_cla_(at|on)_31_march_placement_stability_indicator$/],
  filters: {
    group: ["cla_group", "characteristic"],
    breakdown: ["placement_stability", "breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "three-plus-placements",
      unit: "percent",
      numerator: at(CARE, THREE, "count"),
      denominator: at(CARE, ["Total children"], "count"),
      value: at(CARE, THREE, "percent"),
    },
    {
      series: "long-term-stability",
      unit: "percent",
      numerator: at(UNDER_16, SETTLED, "count"),
      denominator: at(UNDER_16, ["Total children"], "count"),
      value: at(UNDER_16, SETTLED, "percent"),
    },
    {
      series: "three-plus-placements-2y",
      unit: "percent",
      numerator: at(CARE_2_YEARS, THREE_IN_2_YEARS, "count"),
      denominator: at(CARE_2_YEARS, ["Total children"], "count"),
      value: at(CARE_2_YEARS, THREE_IN_2_YEARS, "percent"),
      optional: true,
    },
    {
      series: "cic-number",
      unit: "number",
      numerator: at(CARE, ["Total children"], "count"),
      value: at(CARE, ["Total children"], "count"),
      fallback: true,
    },
  ],
});
