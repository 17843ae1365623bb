import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const IN_TOUCH = ["Local authority in touch with care leaver", "Local authority was in touch with care leaver"];
const at = (age: string, in_touch: string[], measure: string) => ({ at: { age: [age], in_touch }, measure });

const share = (series: string, age: string) =>
  ({
    series,
    unit: "percent",
    numerator: at(age, IN_TOUCH, "count"),
    denominator: at(age, ["Total", "In touch total", "Total care leavers"], "count"),
    value: at(age, IN_TOUCH, "percent"),
  }) as const;

export const careLeaversInTouch = defineDataset({
  dataset: "la_care_leavers_intouch",
  title: "Care leavers by whether the council is in touch",
  names: [/^la_care_leavers_in_?touch$/],
  filters: { age: ["care_leaver_age", "age", "age_group"], in_touch: ["in_touch", "breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [share("cl-in-touch-19-21", "19 to 21 years"), ...optional(share("cl-in-touch-17-18", "17 to 18 years"))],
});
