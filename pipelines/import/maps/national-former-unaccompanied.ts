import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const at = (measure: string) => ({
  at: {
    age: ["19 to 21 years"],
    group: ["Care leavers group"],
    who: ["Total"],
    asked: ["Unaccompanied asylum-seeking children"],
  },
  measure,
});

/** England only; the file has no count of all care leavers. */
export const formerUnaccompanied = defineDataset({
  dataset: "national_care_leavers_who_were_uasc",
  title: "Care leavers who were unaccompanied asylum-seeking children, England",
  names: [/^national_care_leavers_who_were_uasc$/],
  filters: {
    age: ["care_leaver_age", "age_group"],
    group: ["cla_group"],
    who: ["characteristic", "breakdown"],
    asked: ["measure"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "former-uasc-care-leavers-19-21",
      unit: "percent",
      numerator: at("count"),
      value: at("percent"),
    },
  ],
});
