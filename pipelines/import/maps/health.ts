import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const ALL = ["Health assessments: Children looked after all ages"];
const SDQ = ["Ages 5 to 16 years with SDQ score", "SDQ score: Children looked after ages 5 to 16 years"];
const at = (group: string[], breakdown: string[], measure: string) => ({ at: { group, breakdown }, measure });

const share = (series: string, ...labels: string[]) =>
  ({
    series,
    unit: "percent",
    numerator: at(ALL, labels, "count"),
    denominator: at(ALL, ["Total all ages"], "count"),
    value: at(ALL, labels, "percent"),
  }) as const;

export const health = defineDataset({
  dataset: "la_conviction_health_outcome_cla",
  title: "Health and convictions of children looked after for at least 12 months",
  names: [/^la_conviction_health_outcomes?_cla$/],
  filters: {
    group: ["cla_group", "characteristic"],
    breakdown: ["breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    share("health-assessment", "Had their annual health assessment"),
    share("dental-check", "Had their teeth checked by a dentist"),
    share("immunisations", "Had their immunisations up to date"),
    {
      series: "sdq-mean",
      unit: "score",
      denominator: at(SDQ, ["SDQ score was received"], "count"),
      value: at(SDQ, ["SDQ average score"], "count"),
    },
  ],
});
