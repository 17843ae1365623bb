import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

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

const EVERYONE = "1. All children looked after at 31 March";

const share = (series: string, who: string) =>
  ({
    series,
    unit: "percent",
    numerator: at(EVERYONE, who),
    denominator: at(EVERYONE, "All children"),
    value: { ...at(EVERYONE, who), measure: "percent" },
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
  series: [
    part(INHOUSE_PARTS[0], "2a. Foster placements"),
    part(INHOUSE_PARTS[1], "3a. Foster placements"),
    ...optional(
      share("provider-mix-own", OWN),
      share("provider-mix-other-council", "Other LA provision"),
      share("provider-mix-other-public", "Other public provision (e.g., PCT)"),
      share("provider-mix-private", "Private provision"),
      share("provider-mix-parents", "Parents or other person with parental responsibility"),
      share("provider-mix-voluntary", "Voluntary/third sector provision"),
    ),
  ],
});
