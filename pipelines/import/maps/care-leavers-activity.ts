import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const EET = ["Total in education, employment or training", "Total in education, training or employment"];
const NEET = ["Total not in education, employment or training", "Total not in education, training or employment"];
const UNKNOWN = ["Total information not known"];
const HIGHER = ["Higher education i.e. studies beyond A level"];
const APPRENTICE = ["In an apprenticeship"];
const TOTAL = ["Total", "Activity total", "Total care leavers", "Total all activities"];
const at = (age: string, activity: string[], measure: string) => ({ at: { age: [age], activity }, measure });

const share = (series: string, age: string, labels: string[]) =>
  ({
    series,
    unit: "percent",
    numerator: at(age, labels, "count"),
    denominator: at(age, TOTAL, "count"),
    value: at(age, labels, "percent"),
  }) as const;

export const careLeaversActivity = defineDataset({
  dataset: "la_care_leavers_activity",
  title: "Care leavers by activity",
  names: [/^la_care_leavers_activity$/],
  filters: { age: ["care_leaver_age", "age", "age_group"], activity: ["activity", "breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    share("cl-eet-17-18", "17 to 18 years", EET),
    share("cl-eet-19-21", "19 to 21 years", EET),
    share("cl-neet-19-21", "19 to 21 years", NEET),
    ...optional(
      share("cl-neet-17-18", "17 to 18 years", NEET),
      share("cl-activity-unknown-17-18", "17 to 18 years", UNKNOWN),
      share("cl-activity-unknown-19-21", "19 to 21 years", UNKNOWN),
      share("cl-higher-education", "19 to 21 years", HIGHER),
      share("cl-apprenticeship-17-18", "17 to 18 years", APPRENTICE),
      share("cl-apprenticeship-19-21", "19 to 21 years", APPRENTICE),
    ),
  ],
});
