import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const at = (suitability: string[], measure: string) => ({ at: { age: ["19 to 21 years"], suitability }, measure });

export const careLeaversSuitability = defineDataset({
  dataset: "la_care_leavers_accommodation_suitability",
  title: "Care leavers by suitability of accommodation",
  names: [/^la_care_leavers_accommodation_suitability$/],
  filters: {
    age: ["care_leaver_age", "age", "age_group"],
    suitability: ["accommodation_suitability", "breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "cl-suitable-19-21",
      unit: "percent",
      numerator: at(["Accommodation considered suitable"], "count"),
      denominator: at(["Suitability total", "Total", "Total care leavers"], "count"),
      value: at(["Accommodation considered suitable"], "percent"),
    },
  ],
});
