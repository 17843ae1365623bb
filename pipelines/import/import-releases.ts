/** Published figures, neighbours and populations as the department and the statistics office issue them, into tidy reference tables. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { readSmallCsv, type SmallCsv } from "../load/small-csv.ts";
import type { ImportedFile, ImportOptions, ImportReport } from "./import-report.ts";
import { ImportRun } from "./import-run.ts";
import { DATASET_MAPS } from "./maps/index.ts";
import { neighbourLayout } from "./neighbours.ts";
import { populationLayout } from "./populations.ts";
import { stem } from "./recognise-file.ts";

export type { ImportedFile, ImportOptions, ImportReport } from "./import-report.ts";

/**
 * Imports every known file under `folder` into `outDir`: all or nothing. Throws UsageError when there is no folder, LayoutError or
 * UnreadableFileError when a known file holds a heading, symbol or label that we do not know.
 */
export async function importReleases(
  folder: string,
  outDir: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const run = new ImportRun(folder, outDir, options);
  const files = listFiles(folder);
  const stores: { path: string; report: ImportedFile }[] = [];
  const later: { csv: SmallCsv; report: ImportedFile }[] = [];
  for (const path of files) {
    const report = run.report(path);
    options.log?.progress(`Reading ${report.file}`);
    if (/\.parquet$/i.test(path)) stores.push({ path, report });
    else if (!/\.csv$/i.test(path)) report.notes.push("not a CSV or Parquet file");
    const csv = /\.csv$/i.test(path) ? readIfKnown(path, report) : undefined;
    if (csv === undefined) continue;
    if (neighbourLayout(csv) !== undefined) run.neighbours(csv, report);
    else if (populationLayout(csv) === "rebased") run.rebased(csv, report);
    else if (populationLayout(csv) !== undefined) later.push({ csv, report });
    else run.dataset(csv, report);
  }
  // These name areas by ONS code or region name only, so every release has to be read first.
  for (const { csv, report } of later) run.firstPublished(csv, report);
  for (const { path, report } of stores) await run.lait(path, report);
  return run.finish();
}

/** The file's cells; undefined, with a note, when it is not one table and of no known name. */
function readIfKnown(path: string, report: ImportedFile): SmallCsv | undefined {
  try {
    return readSmallCsv(path);
  } catch (error) {
    const isKnown = DATASET_MAPS.some((map) => map.names.some((name) => name.test(stem(path))));
    if (isKnown) throw error;
    report.notes.push("not one table of cells, and of no known name");
    return undefined;
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile())
      .sort();
  } catch {
    throw new UsageError(`${folder}: expected a folder of release files. Give the folder that holds the CSV files.`);
  }
}
