import { defineDataset } from "../define-dataset.ts";
import { IN_CARE } from "./school-headings.ts";

const NEEDS = ["asd", "hi", "mld", "msi", "nsa", "oth", "pd", "pmld", "semh", "slcn", "sld", "spld", "vi"];
const SHARES = ["no_identified_sen", "all_sen", "sen_support", ...NEEDS];
const at = (measure: string) => ({ at: { group: IN_CARE }, measure });

export const specialNeeds = defineDataset({
  dataset: "sen_la",
  title: "Special educational needs of children looked after for at least 12 months",
  names: [/^sen_la$/],
  publication: "outcomes",
  year: "school",
  filters: { group: ["social_care_group"] },
  measures: {
    pupils: ["t_pupils"],
    count: ["t_statement_or_ehc_plan"],
    percent: ["pt_statement_or_ehc_plan"],
  },
  known: SHARES.flatMap((name) => [`t_${name}`, `pt_${name}`]),
  series: [
    { series: "sen-ehcp", unit: "percent", numerator: at("count"), denominator: at("pupils"), value: at("percent") },
  ],
});
