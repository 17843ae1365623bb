import { defineDataset } from "../define-dataset.ts";
import { IN_CARE, VERSIONS } from "./school-headings.ts";

const at = (measure: string) => ({ at: { group: IN_CARE, version: VERSIONS }, measure });

/** The API's file has longer headings than the release's: the second of each pair. */
export const keyStage4 = defineDataset({
  dataset: "ks4_la",
  title: "Key stage 4 results of children looked after for at least 12 months",
  names: [/^ks4_la$/],
  publication: "outcomes",
  year: "school",
  data_set_id: "019d431f-519e-7527-999a-8019a8016012",
  filters: { group: ["social_care_group"], version: ["version"] },
  standing: "version",
  measures: {
    pupils: ["t_pupils", "pupil_count"],
    attainment: ["avg_att8", "attainment8_average"],
    good_passes: ["t_l2basics_94", "engmath_94_total"],
    good_passes_percent: ["pt_l2basics_94", "engmath_94_percent"],
  },
  known: [
    "t_att8",
    "t_l2basics_95",
    "pt_l2basics_95",
    "t_ebacc_e_ptq_ee",
    "pt_ebacc_e_ptq_ee",
    "t_ebaccaps",
    "avg_ebaccaps",
    "t_inp8calc",
    "t_p8score",
    "avg_p8score",
    "p8score_ci_low",
    "p8score_ci_upp",
    "attainment8_sum",
    "engmath_95_total",
    "engmath_95_percent",
    "ebacc_entering_total",
    "ebacc_entering_percent",
    "ebacc_aps_sum",
    "ebacc_aps_average",
    "progress8_pupil_count",
    "progress8_sum",
    "progress8_average",
    "progress8_lower_95_ci",
    "progress8_upper_95_ci",
  ],
  series: [
    { series: "ks4-attainment8", unit: "score", denominator: at("pupils"), value: at("attainment") },
    {
      series: "ks4-english-maths",
      unit: "percent",
      numerator: at("good_passes"),
      denominator: at("pupils"),
      value: at("good_passes_percent"),
    },
  ],
});
