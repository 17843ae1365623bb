import { COUNT, defineDataset, PERCENT } from "../define-dataset.ts";

/** Foster placements come in two lines, inside and outside the council's boundary; derived.ts adds them. England only. */
const at = (type: string, provider: string) => ({ at: { type: [type], provider: [provider] }, measure: "count" });
const OWN = "Own provision (by the LA)";

const part = (series: string, type: string) =>
  ({
    series,
    unit: "number",
    numerator: at(type, OWN),
    denominator: at(type, "All children"),
    value: at(type, OWN),
  }) as const;

export const INHOUSE_PARTS = ["foster-own-inside", "foster-own-outside"] as const;

export const provider = defineDataset({
  dataset: "national_cla_on_31_march_by_placement_provider_placement_type_and_locality",
  title: "Children looked after by placement provider, type and locality, England",
  names: [/^national_cla_(on|at)_31_march_by_placement_provider_placement_type_and_locality$/],
  filters: {
    type: ["placement_type", "characteristic", "cla_group"],
    provider: ["placement_provider", "breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [part(INHOUSE_PARTS[0], "2a. Foster placements"), part(INHOUSE_PARTS[1], "3a. Foster placements")],
});
