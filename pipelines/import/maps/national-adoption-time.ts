import { COUNT, defineDataset } from "../define-dataset.ts";

const STAGES = {
  "adoption-months-care-to-decision":
    "1. Average time between entry into care and decision that child should be placed for adoption",
  "adoption-months-decision-to-match":
    "2. Average time between decision that child should be placed for adoption and matching of child and adopters",
  "adoption-months-match-to-placed": "3. Average time between date of matching and date placed for adoption",
  "adoption-months-care-to-placed": "4. Total average time between entry into care and date placed for adoption",
};

/** England only, years and months ("01:07") of the children adopted in one year. */
export const adoptionTime = defineDataset({
  dataset: "national_cla_adopted_average_time_between_adoption_process_stages",
  title: "Children adopted by average time between stages, England",
  names: [/^national_cla_adopted_average_time_between_adoption_process_stages$/],
  filters: {
    group: ["cla_group", "characteristic"],
    stage: ["stage_of_adoption_process", "breakdown"],
    age: ["age_start_poc", "care_start_age"],
  },
  measures: { time: COUNT },
  series: Object.entries(STAGES).map(([series, stage]) => ({
    series,
    unit: "months",
    value: {
      at: { group: ["Age on starting final period of care"], stage: [stage], age: ["Total"] },
      measure: "time",
    },
  })),
});
