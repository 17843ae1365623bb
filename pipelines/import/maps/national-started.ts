import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

const at = (group: string, breakdown: string[], measure: string) => ({ at: { group: [group], breakdown }, measure });
const NEED = "Category of need";
const UNACCOMPANIED = "Unaccompanied asylum-seeking children";
const ABUSE = ["N1. Abuse or neglect", "N1 - Abuse or neglect", "Abuse or neglect"];

/** The council-level file of the same table is held when someone has it: same columns, one more level. */
export const started = defineDataset({
  dataset: "national_cla_started_to_be_looked_after",
  title: "Children who started to be looked after, by category of need",
  names: [
    /^national_cla_(who_)?started_to_be_looked_after(_during_the_year)?$/,
    /^la_children_who_started_to_be_looked_after_during_the_year$/,
  ],
  filters: { group: ["cla_group", "characteristic"], breakdown: ["breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    {
      series: "cic-need-abuse-neglect",
      unit: "percent",
      numerator: at(NEED, ABUSE, "count"),
      denominator: at(NEED, ["Total children", "Total"], "count"),
      value: at(NEED, ABUSE, "percent"),
    },
    {
      series: "uasc-starts",
      unit: "percent",
      numerator: at(UNACCOMPANIED, [UNACCOMPANIED], "count"),
      denominator: at(UNACCOMPANIED, ["Total children", "Total"], "count"),
      value: at(UNACCOMPANIED, [UNACCOMPANIED], "percent"),
      optional: true,
    },
  ],
});
