import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const SUPPORTED = ["Young person has requested and received support"];
const at = (age: number, in_touch: readonly string[], measure: string) => ({
  at: { age: [`Aged ${age}`], in_touch },
  measure,
});

/** Each year of age apart, as published: a council's four ages are not added up where one of them is hidden. */
export const careLeavers22To25 = defineDataset({
  dataset: "la_care_leavers_intouch_22to25",
  title: "Care leavers aged 22 to 25 by whether they asked for support",
  names: [/^la_care_leavers_in_?touch_22to25$/],
  filters: { age: ["care_leaver_age", "age", "age_group"], in_touch: ["in_touch", "breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [22, 23, 24, 25].map((age) => ({
    series: `cl-22-25-supported-${age}`,
    unit: "percent",
    numerator: at(age, SUPPORTED, "count"),
    denominator: at(age, ["Total"], "count"),
    value: at(age, SUPPORTED, "percent"),
  })),
});
