/** Figures and definitions made up for tests of publishing: only the fields that disclosure control and the catalogue read. */

import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { defineIndicator, type IndicatorDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";

export const THRESHOLDS: Settings["disclosure"] = {
  suppress_up_to: 5,
  small_denominator: 6,
  full_house_denominator: 10,
  no_comparison_under: 20,
  small_group_under: 30,
};

/** A definition with sound words; give what the test is about. */
export function indicator(given: Partial<IndicatorDefinition> & { id: string }): IndicatorDefinition {
  return defineIndicator({
    title: "Children in foster care",
    theme: "homes",
    order: 1,
    description: "How many children live with foster carers.",
    rationale: "A family home.",
    unit: given.kind === "share" || given.kind === undefined ? "percent" : "children",
    kind: "share",
    polarity_over_time: "neither",
    polarity_against_others: "neither",
    population: "looked_after_at_period_end",
    ...(given.kind === undefined || given.kind === "share" ? { numerator: `is_${given.id.replaceAll("-", "_")}` } : {}),
    period_kinds: ["snapshot"],
    headline_period_kind: "snapshot",
    words: {
      who: "children in care",
      does: "live with foster carers",
      one: "child",
      counts: "Children who live with foster carers.",
      people: "All children in care.",
      not_known: "Stays in the bottom number.",
      for_example: "A child with carers on the day counts.",
    },
    comparator: { none: "Not published." },
    sources: ["SSDA903 episodes file"],
    source_flag: "903",
    example: {
      why: "a small one",
      as_at: "2020-12-31",
      files: {},
      expect: [{ period_end: "2020-12-31", period_kind: "snapshot", numerator: 1, denominator: 2 }],
    },
    ...given,
  });
}

export const definitionsOf = (...definitions: IndicatorDefinition[]) =>
  new Map(definitions.map((definition) => [definition.id, definition] as const));

/** A count, or "n/d" for a share: one measured row. */
export function figure(
  indicator_id: string,
  category: string,
  numerator: number,
  denominator: number | null = null,
  given: Partial<MeasuredRow> = {},
): MeasuredRow {
  const [dimension, name] = category === "total" ? ["total", "total"] : category.split(":");
  return {
    indicator_id,
    la_code: "990",
    period_kind: "snapshot",
    period_end_date: "2020-12-31",
    breakdown_dimension: dimension ?? "",
    breakdown_category: name ?? "",
    numerator,
    denominator,
    value: denominator === null ? numerator : denominator === 0 ? null : (numerator / denominator) * 100,
    lower: 0,
    upper: 100,
    status: "value",
    denominator_source: null,
    is_estimated: false,
    standing: null,
    is_approximate: false,
    ...given,
  };
}
