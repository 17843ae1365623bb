/** Published figures, neighbours, populations and reference lists, as issued, into tidy reference tables. */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { settingsSchema } from "@schemas/settings.ts";
import { LayoutError, UsageError } from "../errors.ts";
import { readSmallCsv, type SmallCsv } from "../load/small-csv.ts";
import type { ImportedFile, ImportOptions, ImportReport } from "./import-report.ts";
import { ImportRun } from "./import-run.ts";
import { ListsImport } from "./lists/import-lists.ts";
import type { NearMiss } from "./lists/list-headings.ts";
import { isWorkbook } from "./lists/list-tables.ts";
import { DATASET_MAPS } from "./maps/index.ts";
import { neighbourLayout } from "./neighbours.ts";
import { PendingFiles } from "./pending-files.ts";
import { populationLayout } from "./populations.ts";
import { stem } from "./recognise-file.ts";

export type { ImportedFile, ImportOptions, ImportReport, Issued } from "./import-report.ts";

/**
 * Imports a file, or every known file under a folder, into `outDir`: all or nothing. A file that is none of ours is in the report
 * with the reason. Throws UsageError when nothing is there, LayoutError or UnreadableFileError when a known file holds a heading,
 * symbol or label that we do not know, or when the one file given lacks a heading of the list that it comes nearest to. Only one
 * import at a time may write to `outDir`: the caller holds it.
 */
export async function importReleases(
  given: string,
  outDir: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { folder, files } = listFiles(given);
  const run = new ImportRun(folder, outDir, options);
  const lists = new ListsImport(outDir, options);
  const pending = new PendingFiles(outDir);
  const limits = options.limits ?? settingsSchema.shape.ask_before.parse(undefined);
  try {
    await readFiles(files, run, lists, options);
    if (files.length === 1 && files[0] === given) refuseNearMiss(run);
    const prepared = await lists.prepare(pending, limits);
    const report = run.finish(prepared, pending, limits);
    if (report.is_held_back || options.dryRun === true) return report;
    if (report.stops.length > 0) await options.confirm?.(report.stops);
    for (const { file, text } of options.beside?.(report) ?? []) pending.write(file, text);
    pending.commit(prepared.obsolete);
    return report;
  } finally {
    pending.discard();
    lists.close();
  }
}

async function readFiles(
  files: readonly string[],
  run: ImportRun,
  lists: ListsImport,
  options: ImportOptions,
): Promise<void> {
  const stores: { path: string; report: ImportedFile }[] = [];
  const later: { csv: SmallCsv; report: ImportedFile }[] = [];
  for (const path of files) {
    const report = run.report(path);
    options.log?.progress(`Reading ${report.file}`);
    const offered = await lists.offer(path, report);
    if (offered === "taken") continue;
    if (/\.parquet$/i.test(path)) stores.push({ path, report });
    else if (!/\.csv$/i.test(path) && report.notes.length === 0)
      report.notes.push(offered === undefined ? notOurs(path) : lacking(offered));
    const csv = /\.csv$/i.test(path) ? readIfKnown(path, report, offered) : undefined;
    if (csv === undefined) continue;
    if (neighbourLayout(csv) !== undefined) run.neighbours(csv, report);
    else if (populationLayout(csv) === "rebased") run.rebased(csv, report);
    else if (populationLayout(csv) !== undefined) later.push({ csv, report });
    else run.dataset(csv, report, offered === undefined ? undefined : lacking(offered));
  }
  // These name areas by ONS code or region name only, so every release has to be read first.
  for (const { csv, report } of later) run.firstPublished(csv, report);
  for (const { path, report } of stores) await run.lait(path, report);
}

const notOurs = (path: string): string =>
  isWorkbook(path)
    ? "no sheet has the headings of a reference list; save a release's sheet as CSV"
    : "not a CSV, workbook (.xlsx, .ods), JSON or Parquet file";

const lacking = ({ list, missing }: NearMiss): string =>
  `comes nearest to the ${list.title.toLowerCase()}, and has no heading ${missing.join("; none of ")}; docs/reference-lists.md lists them`;

/** The file's cells; undefined, with a note, when it is not one table and of no known name. */
function readIfKnown(path: string, report: ImportedFile, near: NearMiss | undefined): SmallCsv | undefined {
  const isKnown = DATASET_MAPS.some((map) => map.names.some((name) => name.test(stem(path))));
  if (near !== undefined && !isKnown && statSync(path).size > LARGEST_RELEASE) {
    report.notes.push(lacking(near));
    return undefined;
  }
  try {
    return readSmallCsv(path);
  } catch (error) {
    if (isKnown) throw error;
    report.notes.push(near === undefined ? "not one table of cells, and of no known name" : lacking(near));
    return undefined;
  }
}

/** No release file is larger: a larger file of another kind is not read whole to find that out. */
const LARGEST_RELEASE = 64 * 1024 * 1024;

function refuseNearMiss(run: ImportRun): void {
  const [file] = run.files;
  if (file === undefined || file.dataset !== null) return;
  throw new LayoutError(`${file.file}: ${file.notes.join("; ")}. Nothing was imported.`);
}

function listFiles(given: string): { folder: string; files: string[] } {
  try {
    if (statSync(given).isFile()) return { folder: dirname(given), files: [given] };
    const files = readdirSync(given, { recursive: true })
      .map((name) => join(given, String(name)))
      .filter((path) => statSync(path).isFile() && !basename(path).startsWith("."))
      .sort();
    return { folder: given, files };
  } catch {
    throw new UsageError(`${given}: expected a file, or a folder of files, to import. Give the one that holds them.`);
  }
}
