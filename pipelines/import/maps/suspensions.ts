import { defineDataset } from "../define-dataset.ts";
import { IN_CARE } from "./school-headings.ts";

const at = (measure: string) => ({ at: { group: IN_CARE }, measure });

/** Two terms in arrears: the release that holds a school year is that of the year after. */
export const suspensions = defineDataset({
  dataset: "permanent_exclusions_and_suspensions_la",
  title: "Suspensions and exclusions of children looked after for at least 12 months",
  names: [/^permanent_exclusions_and_suspensions_la$/],
  publication: "outcomes",
  year: "school",
  years_in_arrears: 1,
  filters: { group: ["social_care_group"] },
  measures: { pupils: ["t_pupils"], count: ["t_one_plus_sus"], percent: ["pt_one_plus_sus"] },
  known: ["t_perm_excl", "pt_perm_excl"],
  series: [
    { series: "suspensions", unit: "percent", numerator: at("count"), denominator: at("pupils"), value: at("percent") },
  ],
});
