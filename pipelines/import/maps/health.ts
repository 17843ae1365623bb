import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const ALL = ["Health assessments: Children looked after all ages"];
const UNDER_5 = ["Development assessments: Children looked after ages 0 to 4 years"];
const FROM_10 = ["Convictions: Children looked after Ages 10 to 17 years"];
const SUBSTANCE = ["Substance misuse: Children looked after all ages"];
const IDENTIFIED = "Identified as having a substance misuse problem";
const SDQ = ["Ages 5 to 16 years with SDQ score", "SDQ score: Children looked after ages 5 to 16 years"];
const at = (group: string[], breakdown: string[], measure: string) => ({ at: { group, breakdown }, measure });

const shareOf = (series: string, group: string[], label: string, whole: string) =>
  ({
    series,
    unit: "percent",
    numerator: at(group, [label], "count"),
    denominator: at(group, [whole], "count"),
    value: at(group, [label], "percent"),
  }) as const;

const share = (series: string, label: string) => shareOf(series, ALL, label, "Total all ages");

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
    ...optional(
      shareOf("development-check", UNDER_5, "Development assessments up to date", "Total ages 0 to 4 years"),
      shareOf(
        "convictions",
        FROM_10,
        "Convicted or subject to youth cautions, or youth conditional cautions during the year",
        "Total ages 10 to 17 years",
      ),
      shareOf("substance-misuse", SUBSTANCE, IDENTIFIED, "Total all ages"),
      shareOf(
        "substance-intervention",
        SUBSTANCE,
        "Received an intervention for their substance misuse problem",
        IDENTIFIED,
      ),
      shareOf("substance-refused", SUBSTANCE, "Offered intervention but refused it", IDENTIFIED),
      shareOf("sdq-completed", SDQ, "SDQ score was received", "Total ages 5 to 16 years"),
      shareOf("sdq-concern", SDQ, "SDQ score is a cause for concern", "SDQ score was received"),
    ),
    {
      series: "sdq-mean",
      unit: "score",
      denominator: at(SDQ, ["SDQ score was received"], "count"),
      value: at(SDQ, ["SDQ average score"], "count"),
    },
  ],
});
