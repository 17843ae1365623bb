import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const at = (age: string, accommodation: string, measure: string) => ({
  at: {
    age: [age],
    group: ["Care leavers group"],
    asked: ["Accommodation of care leaver"],
    accommodation: [accommodation],
  },
  measure,
});

const share = (series: string, age: string, accommodation: string) =>
  ({
    series,
    unit: "percent",
    numerator: at(age, accommodation, "count"),
    denominator: at(age, "Total care leavers", "count"),
    value: at(age, accommodation, "percent"),
  }) as const;

/** Indicator, without its ages, to the label. */
export const KINDS = [
  ["cl-bed-and-breakfast", "Bed and breakfast"],
  ["cl-custody", "In custody"],
] as const;

/** England only. Those aged 17 and 18 stand apart in the file; derived.ts adds them. */
export const accommodation = defineDataset({
  dataset: "national_accommodation_of_care_leavers",
  title: "Care leavers by kind of accommodation, England",
  names: [/^national_accommodation_of_care_leavers$/],
  filters: {
    age: ["care_leaver_age", "age_group"],
    group: ["cla_group"],
    asked: ["measure"],
    accommodation: ["accommodation_type", "breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: KINDS.flatMap(([id, label]) => [
    share(`${id}-19-21`, "19 to 21 years", label),
    share(`${id}-17`, "17 years", label),
    share(`${id}-18`, "18 years", label),
  ]),
});
