import { COUNT, defineDataset } from "../define-dataset.ts";

const number = (label: string) => ({ at: { group: [label] }, measure: "count" });
const ON_31_MARCH = "Children looked after on 31 March each year";
const STARTED = "Children starting to be looked after each year";

export const claRate = defineDataset({
  dataset: "cla_number_and_rate_per_10k_children",
  title: "Children looked after: numbers and rates per 10,000 children",
  names: [/^cla_number_and_rate_per_10k_children$/],
  filters: { group: ["population_type", "population_count", "characteristic", "cla_group"] },
  measures: {
    population: ["population_estimate"],
    count: COUNT,
    rate: ["rate_per_10000", "rate_per_10k", "rate_per_10,000"],
  },
  population: { at: { group: [ON_31_MARCH] }, measure: "population" },
  series: [
    { series: "cic-number", unit: "number", numerator: number(ON_31_MARCH), value: number(ON_31_MARCH) },
    {
      series: "cic-rate",
      unit: "per 10,000",
      numerator: number(ON_31_MARCH),
      denominator: { at: { group: [ON_31_MARCH] }, measure: "population" },
      value: { at: { group: [ON_31_MARCH] }, measure: "rate" },
    },
    {
      series: "cic-starts",
      unit: "number",
      numerator: number(STARTED),
      value: number(STARTED),
    },
    {
      series: "cic-starts-rate",
      unit: "per 10,000",
      numerator: number(STARTED),
      denominator: { at: { group: [STARTED] }, measure: "population" },
      value: { at: { group: [STARTED] }, measure: "rate" },
      optional: true,
    },
    {
      series: "cic-leavers",
      unit: "number",
      numerator: number("Children ceasing to be looked after each year"),
      value: number("Children ceasing to be looked after each year"),
    },
  ],
});
