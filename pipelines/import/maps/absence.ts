import { defineDataset } from "../define-dataset.ts";
import { IN_CARE } from "./school-headings.ts";

const at = (measure: string) => ({
  at: { terms: ["six half terms"], group: IN_CARE, school: ["Total"] },
  measure,
});

export const absence = defineDataset({
  dataset: "absence_six_half_terms_la",
  title: "Absence from school of children looked after for at least 12 months",
  names: [/^absence(_six_half_terms)?_la$/],
  publication: "outcomes",
  year: "school",
  filters: {
    terms: ["absence_terms", "year_breakdown"],
    group: ["social_care_group"],
    school: ["phase_type_grouping", "school_type"],
  },
  measures: {
    pupils: ["t_pupils"],
    possible: ["t_sess_possible"],
    missed: ["t_sess_overall"],
    percent: ["pt_overall"],
    persistent: ["t_pupils_pa_10_exact"],
    persistent_percent: ["pt_pupils_pa_10_exact"],
  },
  known: [
    "t_sess_authorised",
    "pt_sess_authorised",
    "t_sess_unauthorised",
    "pt_sess_unauthorised",
    "t_pupils_pa_50_exact",
    "pt_pupils_pa_50_exact",
  ],
  series: [
    {
      series: "school-absence",
      unit: "percent",
      numerator: at("missed"),
      denominator: at("possible"),
      value: at("percent"),
    },
    {
      series: "school-absence-persistent",
      unit: "percent",
      numerator: at("persistent"),
      denominator: at("pupils"),
      value: at("persistent_percent"),
    },
  ],
});
