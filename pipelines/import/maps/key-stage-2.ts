import { defineDataset } from "../define-dataset.ts";
import { IN_CARE, NOT_USED_KS2, VERSIONS } from "./school-headings.ts";

const at = (measure: string) => ({ at: { group: IN_CARE, version: VERSIONS }, measure });

export const keyStage2 = defineDataset({
  dataset: "ks2_la",
  title: "Key stage 2 results of children looked after for at least 12 months",
  names: [/^ks2_la$/],
  publication: "outcomes",
  year: "school",
  filters: { group: ["social_care_group"], version: ["version"] },
  standing: "version",
  measures: {
    count: ["t_rwm_met_expected_standard"],
    pupils: ["t_rwm_eligible_pupils"],
    percent: ["pt_rwm_met_expected_standard"],
  },
  known: NOT_USED_KS2,
  series: [
    { series: "ks2-rwm", unit: "percent", numerator: at("count"), denominator: at("pupils"), value: at("percent") },
  ],
});
