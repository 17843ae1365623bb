import { defineDataset } from "../define-dataset.ts";

const at = (measure: string) => ({ at: {}, measure });

/** All of the council's social workers for children and families, not only those of children in care; full-time equivalents. */
export const workforce = defineDataset({
  dataset: "csww_indicators",
  title: "Children's social work workforce",
  names: [/^csww_indicators(_20\d\d_to)?$/, /^csww_indicators_20\d\d_to_20\d\d$/],
  publication: "workforce",
  year: "to 30 September",
  filters: {},
  measures: {
    in_post: ["inpost_fte"],
    leavers: ["leavers_fte"],
    turnover: ["turnover_rate_fte"],
    agency: ["agency_fte"],
    agency_percent: ["agency_rate_fte"],
    vacancies: ["vacancy_fte"],
    vacancy_percent: ["vacancy_rate_fte"],
    cases: ["cases"],
    case_holders: ["case_holders_fte"],
    caseload: ["caseload_fte"],
  },
  known: [
    "inpost_headcount",
    "starters_fte",
    "starters_headcount",
    "leavers_headcount",
    "turnover_rate_headcount",
    "agency_headcount",
    "agency_rate_headcount",
    "agency_cover_fte",
    "agency_cover_rate_fte",
    "vacancy_agency_cover_rate_fte",
    "working_days_lost_fte",
    "absence_rate_fte",
  ],
  series: [
    {
      series: "sw-turnover",
      unit: "percent",
      numerator: at("leavers"),
      denominator: at("in_post"),
      value: at("turnover"),
    },
    {
      series: "sw-vacancy",
      unit: "percent",
      numerator: at("vacancies"),
      denominator: { ...at("in_post"), plus: ["vacancies"] },
      value: at("vacancy_percent"),
    },
    {
      series: "sw-agency",
      unit: "percent",
      numerator: at("agency"),
      denominator: { ...at("in_post"), plus: ["agency"] },
      value: at("agency_percent"),
    },
    {
      series: "sw-caseload",
      unit: "number",
      numerator: at("cases"),
      denominator: at("case_holders"),
      value: at("caseload"),
    },
  ],
});
