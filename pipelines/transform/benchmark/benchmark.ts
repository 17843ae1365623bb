/** Our figures beside those of similar councils, the region and England: benchmarks.*. Verdicts are made here, once, and only read later. */
import { type IndicatorDefinition, measuredBy } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import { sqlTexts } from "../../definition-files.ts";
import { runSqlFiles } from "../../sql-files.ts";
import { createMacros } from "./macros.ts";
import { createTargets, type TargetRow } from "./targets.ts";

export interface BenchmarkContext {
  definitions: { indicators: ReadonlyMap<string, IndicatorDefinition> };
  targets: readonly TargetRow[];
}

/**
 * Makes every relation of benchmarks.* from reference.*, indicators.values and indicators.overlaps of the scratch database, and
 * reference.indicators from the definitions. Needs reference.run, reference.councils and reference.council_periods.
 */
export async function benchmark(db: Database, { definitions, targets }: BenchmarkContext): Promise<void> {
  await createMacros(db);
  await createTargets(db, targets);
  await createIndicators(db, [...definitions.indicators.values()]);
  const files = (await sqlTexts())
    .filter(({ path }) => path.startsWith("benchmark/"))
    .map(({ path, text }) => ({ schema: "benchmarks", name: path.slice("benchmark/".length, -".sql".length), text }));
  await runSqlFiles(db, files);
}

/** reference.indicators: what of a definition decides a comparison, one row per indicator. */
async function createIndicators(db: Database, indicators: readonly IndicatorDefinition[]): Promise<void> {
  await db.run(`create or replace table reference.indicators (
    indicator_id varchar, measured_by varchar, kind varchar, unit varchar, baseline varchar, headline_period_kind varchar,
    polarity_over_time varchar, polarity_against_others varchar, rank_polarity varchar,
    series varchar, comparator_period_kind varchar, has_la boolean, has_region boolean, has_england boolean,
    is_like_for_like boolean, difference_words varchar, none_reason varchar, is_left_to_chance boolean,
    is_of_department boolean, untested_reason varchar)`);
  await db.insert("reference.indicators", indicators.map(indicatorRow));
}

function indicatorRow(indicator: IndicatorDefinition): Record<string, unknown> {
  const { comparator } = indicator;
  const published = "none" in comparator ? undefined : comparator;
  return {
    indicator_id: indicator.id,
    measured_by: measuredBy(indicator),
    kind: indicator.kind,
    unit: indicator.unit,
    baseline: indicator.baseline,
    headline_period_kind: indicator.headline_period_kind,
    polarity_over_time: indicator.polarity_over_time,
    polarity_against_others: indicator.polarity_against_others,
    rank_polarity: indicator.rank_polarity,
    series: published?.series ?? null,
    comparator_period_kind: published?.period_kind ?? null,
    has_la: published?.levels.includes("la") ?? false,
    has_region: published?.levels.includes("region") ?? false,
    has_england: published?.levels.includes("england") ?? false,
    is_like_for_like: published?.like_for_like ?? true,
    difference_words: published?.difference ?? null,
    none_reason: "none" in comparator ? comparator.none : null,
    is_left_to_chance: indicator.supplied?.is_free !== true && indicator.published?.has_range !== false,
    is_of_department: indicator.published !== undefined,
    untested_reason: indicator.published?.untested ?? null,
  };
}
