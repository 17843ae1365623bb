import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const cell = { at: { group: ["Age group"], breakdown: ["Total", "Total children"] }, measure: "count" };

export const unaccompanied = defineDataset({
  dataset: "national_cla_on_31_march_who_were_unaccompanied_asylum_seeking_children",
  title: "Unaccompanied asylum-seeking children looked after, England",
  names: [/^national_cla_(on|at)_31_march_who_were_unaccompanied_asylum_seeking_children$/],
  filters: { group: ["cla_group", "characteristic"], breakdown: ["breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [{ series: "uasc-number", unit: "number", numerator: cell, value: cell }],
});
