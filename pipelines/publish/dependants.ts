/** What was worked out from a figure goes with it: a verdict or a difference beside a hidden figure would give it back. */
import { type IndicatorDefinition, measuredBy } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import type { Thresholds } from "./primary.ts";

type Values = PublishedRow<"values">;
type Comparison = PublishedRow<"comparisons">;
type Trend = PublishedRow<"trends">;
type Stress = PublishedRow<"neighbour_stress">;
type Reconciliation = PublishedRow<"reconciliation">;

const HIDDEN = "Hidden to protect young people";
const WITHHELD = "Withheld: too many records are in doubt";

/** Why nothing is said of a figure that is not shown; undefined: what was said already. */
const reasonFor = (...statuses: (Values["status"] | undefined)[]): string | undefined =>
  statuses.includes("suppressed") ? HIDDEN : statuses.includes("withheld") ? WITHHELD : undefined;

/** Where a published total is found: council, indicator, period kind and end. */
export const figureKey = (row: Pick<Values, "la_code" | "indicator_id" | "period_kind">, periodEnd: string) =>
  [row.la_code, row.indicator_id, row.period_kind, periodEnd].join("|");

/** Of two averages as they are published; null where none is told. */
function between(
  ours: Values["value"] | undefined,
  theirs: Values["value"] | undefined,
  row: Pick<Trend, "difference">,
) {
  const isTold = row.difference !== null && typeof ours === "number" && typeof theirs === "number";
  return isTold ? ours - theirs : null;
}

/** The published totals, to look up by figure and period end. */
export function totalsOf(values: readonly Values[]): ReadonlyMap<string, Values> {
  return new Map(
    values
      .filter((row) => row.breakdown_dimension === "total")
      .map((row) => [figureKey(row, row.period_end_date), row] as const),
  );
}

/**
 * Comparisons without what would give back a hidden figure, and without comparator and verdict for a small group (settled reading 65).
 * Every hidden figure's row looks alike: one that still said "too few" would tell the size of its group.
 */
export function controlComparisons(
  comparisons: readonly Comparison[],
  totals: ReadonlyMap<string, Values>,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): Comparison[] {
  const nothing = { value: null, difference: null, gap_children: null, neighbours_above_count: null, is_firm: false };
  return comparisons.map((row) => {
    const definition = definitions.get(row.indicator_id);
    // Two figures that the department publishes: nothing of ours stands in it.
    if (definition?.published !== undefined) return row;
    const compared =
      definition === undefined || row.comparator === "target" ? row.indicator_id : measuredBy(definition);
    const own = totals.get(figureKey({ ...row, indicator_id: compared }, row.period_end_date));
    const shown = totals.get(figureKey(row, row.period_end_date));
    if (own?.status !== "value" || shown?.status !== "value") {
      const reason = reasonFor(shown?.status, own?.status) ?? row.reason;
      return { ...row, ...nothing, verdict: "not_compared", reason };
    }
    const kind = definition?.kind;
    const isGroup = kind === "share" || kind === "mean";
    const told = { ...row, difference: kind === "mean" ? between(shown.value, row.value, row) : row.difference };
    if (!isGroup || own.denominator === null || own.denominator >= thresholds.no_comparison_under) return told;
    if (row.verdict === "not_compared" || row.verdict === "not_enough_neighbours") return told;
    return { ...row, ...nothing, verdict: "too_few", reason: row.reason ?? "Too few to compare" };
  });
}

/** Trends without a hidden figure of either period; a verdict needs both to be shown. */
export function controlTrends(
  trends: readonly Trend[],
  totals: ReadonlyMap<string, Values>,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
): Trend[] {
  return trends.map((row) => {
    const now = totals.get(figureKey(row, row.period_end_date));
    const { earlier_period_end_date: before } = row;
    const earlier = before === null ? undefined : totals.get(figureKey(row, before));
    const isEarlierShown = earlier?.status === "value";
    const isMean = definitions.get(row.indicator_id)?.kind === "mean";
    const difference = isMean ? between(now?.value, earlier?.value, row) : row.difference;
    const shown = isEarlierShown
      ? { ...row, earlier_value: isMean ? earlier.value : row.earlier_value, difference }
      : { ...row, earlier_value: null, earlier_numerator: null, earlier_denominator: null };
    if (now?.status === "value" && (isEarlierShown || before === null)) return shown;
    const reason = reasonFor(now?.status, earlier?.status) ?? row.reason;
    return { ...shown, difference: null, gap_children: null, verdict: "cannot_say_yet", reason, is_firm: false };
  });
}

/** The published figure stays, it is public; ours goes, with what was said of the two, wherever ours is not shown. */
export function controlReconciliation(
  rows: readonly Reconciliation[],
  totals: ReadonlyMap<string, Values>,
): Reconciliation[] {
  return rows.map((row) => {
    if (totals.get(figureKey(row, row.period_end_date))?.status === "value") return row;
    const reason = row.published_value === null ? "not_published" : "no_figure";
    return { ...row, value: null, difference: null, reason };
  });
}

/** Only where the comparison itself is shown: what another choice of neighbours would say tells as much as the verdict. */
export function controlStress(rows: readonly Stress[], comparisons: readonly Comparison[]): Stress[] {
  const compared = new Set(
    comparisons
      .filter(({ comparator, difference }) => comparator === "neighbours" && difference !== null)
      .map((row) => figureKey(row, row.period_end_date)),
  );
  return rows.filter((row) => compared.has(figureKey(row, row.period_end_date)));
}
