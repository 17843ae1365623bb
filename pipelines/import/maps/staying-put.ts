import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const STAYED = ["Total living with former foster carers in the current year", "Total living with former foster carers"];
const ALL = [
  "Young people who ceased to be looked after in a foster placement on their 18th birthday and were eligible for care leavers support",
];
const at = (age: string, stay_put: string[], measure: string) => ({ at: { age: [age], stay_put }, measure });

const share = (series: string, age: string) =>
  ({
    series,
    unit: "percent",
    numerator: at(age, STAYED, "count"),
    denominator: at(age, ALL, "count"),
    value: at(age, STAYED, "percent"),
  }) as const;

export const stayingPut = defineDataset({
  dataset: "la_care_leavers_stayput",
  title: "Care leavers who stayed with former foster carers",
  names: [/^la_care_leavers_stay_?put$/],
  filters: { age: ["care_leaver_age", "age", "age_group"], stay_put: ["stay_put", "breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [share("cl-staying-put-18", "18 years"), share("cl-staying-put-19-20", "19 to 20 years")],
});
