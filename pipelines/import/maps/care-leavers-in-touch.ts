import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const IN_TOUCH = ["Local authority in touch with care leaver", "Local authority was in touch with care leaver"];
const at = (in_touch: string[], measure: string) => ({ at: { age: ["19 to 21 years"], in_touch }, measure });

export const careLeaversInTouch = defineDataset({
  dataset: "la_care_leavers_intouch",
  title: "Care leavers by whether the council is in touch",
  names: [/^la_care_leavers_in_?touch$/],
  filters: { age: ["care_leaver_age", "age", "age_group"], in_touch: ["in_touch", "breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "cl-in-touch-19-21",
      unit: "percent",
      numerator: at(IN_TOUCH, "count"),
      denominator: at(["Total", "In touch total", "Total care leavers"], "count"),
      value: at(IN_TOUCH, "percent"),
    },
  ],
});
