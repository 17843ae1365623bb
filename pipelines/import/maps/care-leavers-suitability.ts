import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const SUITABLE = ["Accommodation considered suitable"];
const at = (age: string, suitability: string[], measure: string) => ({ at: { age: [age], suitability }, measure });

const share = (series: string, age: string) =>
  ({
    series,
    unit: "percent",
    numerator: at(age, SUITABLE, "count"),
    denominator: at(age, ["Suitability total", "Total", "Total care leavers"], "count"),
    value: at(age, SUITABLE, "percent"),
  }) as const;

export const careLeaversSuitability = defineDataset({
  dataset: "la_care_leavers_accommodation_suitability",
  title: "Care leavers by suitability of accommodation",
  names: [/^la_care_leavers_accommodation_suitability$/],
  filters: {
    age: ["care_leaver_age", "age", "age_group"],
    suitability: ["accommodation_suitability", "breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [share("cl-suitable-19-21", "19 to 21 years"), ...optional(share("cl-suitable-17-18", "17 to 18 years"))],
});
