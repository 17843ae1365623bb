/** Reads and writes the tidy reference CSVs: same rows, same bytes, and nothing is written when nothing changed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  areasRow,
  neighboursReferenceRow,
  populationRow,
  publishedStandingsRow,
  publishedValuesRow,
  releasesRow,
} from "@schemas/reference/tables.ts";
import type { z } from "zod";
import { formatSmallCsv, readSmallCsv } from "../load/small-csv.ts";
import { type AreaRow, LEVEL_ORDER } from "./areas.ts";
import type { NeighbourRow } from "./neighbours.ts";
import type { PendingFiles } from "./pending-files.ts";
import type { PopulationRow } from "./populations.ts";
import { byKey, compare, type PublishedRow } from "./published-row.ts";

export type ReleaseRow = z.infer<typeof releasesRow>;

export type StandingRow = z.infer<typeof publishedStandingsRow>;

export interface ReferenceTables {
  published: PublishedRow[];
  standings: StandingRow[];
  releases: ReleaseRow[];
  areas: AreaRow[];
  neighbours: NeighbourRow[];
  populations: PopulationRow[];
}

const FILES = {
  standings: { file: "published-standings.csv", columns: Object.keys(publishedStandingsRow.shape) },
  releases: { file: "releases.csv", columns: Object.keys(releasesRow.shape) },
  areas: { file: "areas.csv", columns: Object.keys(areasRow.shape) },
  neighbours: { file: "statistical-neighbours.csv", columns: Object.keys(neighboursReferenceRow.shape) },
  populations: { file: "population-estimates.csv", columns: Object.keys(populationRow.shape) },
} as const;
const PUBLISHED_FOLDER = "published-values";
const PUBLISHED_COLUMNS = Object.keys(publishedValuesRow.shape);

/** Everything in a reference folder; empty tables where there is no file. */
export function readReferenceFolder(folder: string): ReferenceTables {
  const table = (name: keyof typeof FILES) => readRows(join(folder, FILES[name].file));
  return {
    published: publishedFiles(folder).flatMap((file) => readRows(file) as unknown as PublishedRow[]),
    standings: table("standings") as unknown as StandingRow[],
    releases: table("releases") as unknown as ReleaseRow[],
    areas: table("areas") as unknown as AreaRow[],
    neighbours: table("neighbours").map((row) => ({ ...row, rank: Number(row.rank) }) as unknown as NeighbourRow),
    populations: table("populations").map(
      (row) => ({ ...row, mid_year: Number(row.mid_year) }) as unknown as PopulationRow,
    ),
  };
}

/** Paths of published-values/*.csv, sorted. */
export function publishedFiles(folder: string): string[] {
  const path = join(folder, PUBLISHED_FOLDER);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => join(path, name));
}

function readRows(file: string): Record<string, string>[] {
  if (!existsSync(file)) return [];
  const { headings, rows } = readSmallCsv(file);
  return rows.map(({ cells }) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ""])));
}

/** What is held with what is new: a new (series, release), (dataset, release), edition or area replaces the held one whole. */
export function mergeReference(held: ReferenceTables, fresh: ReferenceTables): ReferenceTables {
  return {
    published: replaced(held.published, fresh.published, (row) => `${row.series}|${row.release}`),
    standings: replaced(held.standings, fresh.standings, (row) => `${row.dataset}|${row.release}`),
    releases: replaced(held.releases, fresh.releases, (row) => `${row.dataset}|${row.release}`),
    areas: replaced(held.areas, fresh.areas, (row) => row.old_la_code || row.new_la_code),
    neighbours: replaced(held.neighbours, fresh.neighbours, (row) => row.edition),
    populations: replaced(held.populations, fresh.populations, (row) => `${row.dataset}|${row.release}`),
  };
}

function replaced<R>(held: readonly R[], fresh: readonly R[], key: (row: R) => string): R[] {
  const keys = new Set(fresh.map(key));
  return [...held.filter((row) => !keys.has(key(row))), ...fresh];
}

/** Writes the tables among the pending files (in a dry run there are none); returns the files and whether each changes. */
export function writeReferenceFolder(
  folder: string,
  tables: ReferenceTables,
  pending?: PendingFiles,
): { file: string; rows: number; changed: boolean }[] {
  const written: { file: string; rows: number; changed: boolean }[] = [];
  const write = (file: string, columns: readonly string[], rows: readonly Record<string, unknown>[]) => {
    const text = formatSmallCsv(columns, rows);
    const path = join(folder, file);
    const changed = !existsSync(path) || readFileSync(path, "utf8") !== text;
    if (changed) pending?.write(file, text);
    written.push({ file, rows: rows.length, changed });
  };
  const releases = [...new Set(tables.published.map((row) => row.release))].sort();
  for (const release of releases) {
    const rows = tables.published.filter((row) => row.release === release).sort(byKey);
    write(`${PUBLISHED_FOLDER}/${release}.csv`, PUBLISHED_COLUMNS, rows as unknown as Record<string, unknown>[]);
  }
  const sorted = sortTables(tables);
  for (const name of ["standings", "releases", "areas", "neighbours", "populations"] as const) {
    if (sorted[name].length === 0) continue;
    write(FILES[name].file, FILES[name].columns, sorted[name] as unknown as Record<string, unknown>[]);
  }
  return written;
}

function sortTables(tables: ReferenceTables): Omit<ReferenceTables, "published"> {
  return {
    standings: [...tables.standings].sort(
      (a, b) =>
        compare(a.dataset, b.dataset) || compare(a.release, b.release) || compare(a.period_end_date, b.period_end_date),
    ),
    releases: [...tables.releases].sort((a, b) => compare(a.dataset, b.dataset) || compare(a.release, b.release)),
    areas: [...tables.areas].sort(
      (a, b) =>
        LEVEL_ORDER.indexOf(a.geographic_level) - LEVEL_ORDER.indexOf(b.geographic_level) ||
        compare(a.old_la_code, b.old_la_code) ||
        compare(a.new_la_code, b.new_la_code),
    ),
    neighbours: [...tables.neighbours].sort(
      (a, b) => compare(a.edition, b.edition) || compare(a.la_code, b.la_code) || a.rank - b.rank,
    ),
    populations: [...tables.populations].sort(
      (a, b) =>
        compare(a.dataset, b.dataset) ||
        compare(a.release, b.release) ||
        a.mid_year - b.mid_year ||
        compare(a.geographic_level, b.geographic_level) ||
        compare(a.old_la_code, b.old_la_code) ||
        compare(a.new_la_code, b.new_la_code),
    ),
  };
}
