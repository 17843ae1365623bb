/**
 * A publication made up in memory: 25 indicators of an invented council with every state of a card, written as Arrow.
 * For tests of pages and for looking at them; nothing in it is worked out by the pipeline.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "@schemas/published/catalog.ts";
import type { PublishedTables } from "@schemas/published/tables.ts";
import { Bool, Float64, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { COLUMNS } from "../../dashboards/published-columns.ts";
import { ERROR_AGES, FILES, RECONCILIATION, RULES } from "./publication/checks.ts";
import { comparisonRows, neighbourRows, seriesRows, trendRows } from "./publication/comparisons.ts";
import { confidenceRows, type Figure, figuresOf, valueRows } from "./publication/figures.ts";
import { type FixtureIndicator, INDICATORS } from "./publication/indicators.ts";

export { fixtureCatalog } from "./publication/catalog.ts";

/** Every table, made anew: a test may change its rows. */
export function fixtureTables(): PublishedTables {
  const all = INDICATORS.map((i, index) => ({ i, index, figures: figuresOf(i, index) }));
  const rows = <T>(of: (i: FixtureIndicator, now: Figure, index: number) => T[]): T[] =>
    all.flatMap(({ i, index, figures }) => of(i, figures.at(-1) as Figure, index));
  return {
    values: all.flatMap(({ i, figures }) => valueRows(i, figures)),
    comparisons: rows(comparisonRows),
    trends: all.flatMap(({ i, figures }) => trendRows(i, figures)),
    confidence: all.flatMap(({ i, figures }) => confidenceRows(i, figures)),
    comparator_series: rows(seriesRows),
    neighbours: rows(neighbourRows),
    national: [],
    movements: [],
    neighbour_stress: [],
    reconciliation: structuredClone(RECONCILIATION),
    rules: structuredClone(RULES),
    files: structuredClone(FILES),
    error_ages: structuredClone(ERROR_AGES),
    restatements: [],
  };
}

/** Writes a publication as the pipeline does: one Arrow file a table, and catalog.json. */
export function writePublication(folder: string, catalog: Catalog, tables: PublishedTables): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "catalog.json"), JSON.stringify(catalog));
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const rows = tables[name as keyof PublishedTables] as unknown as Record<string, unknown>[];
    const vectors = Object.fromEntries(
      Object.entries(columns).map(([column, kind]) => {
        const type = kind.startsWith("text") ? new Utf8() : kind === "boolean" ? new Bool() : new Float64();
        return [
          column,
          vectorFromArray(
            rows.map((r) => r[column] ?? null),
            type,
          ),
        ];
      }),
    );
    writeFileSync(join(folder, `${name}.arrow`), tableToIPC(new Table(vectors as never), "file"));
  }
}
