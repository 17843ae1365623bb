/** What one import gathers, file by file, and how it becomes reference tables. */
import { Database } from "../database.ts";
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import { AreaBook } from "./areas.ts";
import type { DatasetMap } from "./define-dataset.ts";
import { deriveShares, shareOf } from "./derived.ts";
import type { ImportedFile, ImportOptions, ImportReport } from "./import-report.ts";
import { isLaitStore, LAIT_DATASET, laitRelease, readLait } from "./lait.ts";
import type { PreparedLists } from "./lists/import-lists.ts";
import { DATASET_MAPS } from "./maps/index.ts";
import { readNeighbours } from "./neighbours.ts";
import { applyOverrides, OVERRIDES } from "./overrides.ts";
import type { PendingFiles } from "./pending-files.ts";
import { readFirstPublished, readRebased } from "./populations.ts";
import { PUBLICATIONS, publishedOn } from "./publications.ts";
import type { PublishedRow } from "./published-row.ts";
import { readDataset } from "./read-dataset.ts";
import { recogniseFile, stem } from "./recognise-file.ts";
import { mergeReference, type ReferenceTables, readReferenceFolder, writeReferenceFolder } from "./reference-files.ts";
import { FIRST_PUBLISHED, NEIGHBOURS_PUBLISHED, releaseOfFolder } from "./release-dates.ts";
import { type ShrinkLimits, shrunkReleases } from "./shrinking.ts";

const LICENCE = "Open Government Licence v3.0";
const DFE = "Department for Education";
const ONS = "Office for National Statistics";

/** One import: gathers what the files hold, and writes it only when all of them were read. */
export class ImportRun {
  readonly #folder: string;
  readonly #outDir: string;
  readonly #options: ImportOptions;
  readonly #files: ImportedFile[] = [];
  readonly #areas = new AreaBook();
  readonly #held: ReferenceTables;
  readonly #fresh: ReferenceTables = {
    published: [],
    standings: [],
    releases: [],
    areas: [],
    neighbours: [],
    populations: [],
  };
  readonly #fallback: PublishedRow[] = [];
  readonly #careNumbers: PublishedRow[];
  /** What is held, in every folder. */
  readonly #before: ReferenceTables[];

  constructor(folder: string, outDir: string, options: ImportOptions) {
    this.#folder = folder;
    this.#outDir = outDir;
    this.#options = options;
    this.#held = readReferenceFolder(outDir);
    const others = (options.reference ?? []).map(readReferenceFolder);
    this.#before = [...others, this.#held];
    this.#careNumbers = this.#before.flatMap((tables) => tables.published);
    for (const tables of this.#before) for (const { since, until, ...area } of tables.areas) this.#areas.note(area, "");
  }

  get files(): readonly ImportedFile[] {
    return this.#files;
  }

  report(path: string): ImportedFile {
    const file = path.slice(this.#folder.length).replace(/^[/\\]/, "");
    const none = { dataset: null, release: null };
    const report: ImportedFile = {
      file,
      ...none,
      rows_read: 0,
      rows_used: 0,
      series: [],
      symbols: {},
      columns_not_used: [],
      rows_not_used: [],
      notes: [],
    };
    this.#files.push(report);
    return report;
  }

  /** `near`: what to say of a file of no family, in place of that. */
  dataset(csv: SmallCsv, report: ImportedFile, near?: string): void {
    report.rows_read = csv.rows.length;
    const layout = recogniseFile(csv, DATASET_MAPS);
    if (layout === undefined) {
      report.notes.push(
        near ?? `of no family that an indicator needs, with the headings ${csv.headings.slice(0, 8).join(", ")}`,
      );
      return;
    }
    const { map } = layout;
    const issued = this.#options.issued?.get(csv.file);
    const given = this.#options.release ?? issued?.release ?? releaseOfFolder(csv.file);
    const read = readDataset(csv, layout, this.#areas, given);
    const { release } = read;
    this.#refuseRepeat(csv, map, release);
    const known = this.#options.publishedOn ?? issued?.published_on;
    const date = known ?? publishedOn(map.publication, release);
    const note = known === undefined ? [`publication date ${date} is an assumption`] : [];
    for (const { fallback, ...row } of read.rows) (fallback ? this.#fallback : this.#fresh.published).push(row);
    for (const { area, mid_year, cell } of read.populations) {
      if (cell.status !== "value") continue;
      this.#fresh.populations.push({
        ...area,
        mid_year,
        population_0_17: cell.number,
        status: cell.status,
        dataset: map.dataset,
        release,
      });
    }
    for (const [period_end_date, standing] of read.standings) {
      this.#fresh.standings.push({ dataset: map.dataset, release, period_end_date, standing });
    }
    const source = `${PUBLICATIONS[map.publication].title}, release ${release}, ${map.dataset}`;
    this.#release(map.dataset, release, map.title, DFE, date, source);
    Object.assign(report, {
      dataset: map.dataset,
      release,
      rows_used: read.rows_used,
      series: [...new Set(read.rows.map((row) => shareOf(row.series)))],
      symbols: read.symbols,
      columns_not_used: layout.notUsed,
      rows_not_used: [...read.rows_not_used].map(([labels, rows]) => ({ labels, rows })),
      notes: [...read.notes, ...note, ...encodingNote(csv)],
    });
  }

  neighbours(csv: SmallCsv, report: ImportedFile): void {
    const read = readNeighbours(csv, this.#options.release ?? "");
    const edition = read.rows[0]?.edition ?? "";
    this.#fresh.neighbours = [...this.#fresh.neighbours.filter((row) => row.edition !== edition), ...read.rows];
    const date = this.#options.publishedOn ?? NEIGHBOURS_PUBLISHED[edition] ?? `${edition}-12-31`;
    const dataset = "statistical_neighbours";
    this.#release(
      dataset,
      edition,
      `Children's services statistical neighbours, ${edition}`,
      DFE,
      date,
      stem(csv.file),
    );
    const notes = read.superseded > 0 ? [`${read.superseded} superseded councils not used`] : [];
    const used = { dataset, release: edition, rows_read: csv.rows.length, rows_used: read.councils, notes };
    Object.assign(report, used);
  }

  rebased(csv: SmallCsv, report: ImportedFile): void {
    this.#population(csv, report, readRebased(csv, this.#areas));
  }

  firstPublished(csv: SmallCsv, report: ImportedFile): void {
    this.#population(csv, report, readFirstPublished(csv, this.#areas, FIRST_PUBLISHED));
  }

  async lait(path: string, report: ImportedFile): Promise<void> {
    const db = await Database.open(":memory:");
    try {
      if (!(await isLaitStore(db, path))) {
        report.notes.push("a Parquet file that is not LAIT's measure store");
        return;
      }
      const release = this.#options.release ?? laitRelease(path);
      if (release === undefined) {
        throw new LayoutError(
          `${path}: expected the store's date in the file's name (YYYY-MM-DD). Rename it or give --release.`,
        );
      }
      const read = await readLait(db, path, release, this.#areas);
      this.#fresh.published.push(...read.rows);
      const date = this.#options.publishedOn ?? release;
      this.#release(
        LAIT_DATASET,
        release,
        "Local Authority Interactive Tool (LAIT)",
        DFE,
        date,
        `LAIT measure store of ${release}`,
      );
      const series = [...new Set(read.rows.map((row) => row.series))];
      const { rows_read, symbols } = read;
      Object.assign(report, {
        dataset: LAIT_DATASET,
        release,
        rows_read,
        rows_used: read.rows.length,
        series,
        symbols,
      });
    } finally {
      db.close();
    }
  }

  /** Writes the release tables among the pending files, unless no file was of a release, and reports them with the `lists` of the same import. */
  finish(lists: PreparedLists, pending: PendingFiles, limits: ShrinkLimits): ImportReport {
    const fallback = withoutBetter(this.#fallback, [...this.#fresh.published, ...this.#careNumbers]);
    const published = [...this.#fresh.published, ...fallback];
    const { rows, applied } = applyOverrides(deriveShares(published, [...this.#careNumbers, ...published]));
    const fresh = { ...this.#fresh, published: rows, areas: this.#areas.rows() };
    const merged = mergeReference(this.#held, fresh);
    const dryRun = this.#options.dryRun === true;
    const stops = [...lists.stops, ...shrunkReleases(this.#before, fresh, limits)];
    return {
      folder: this.#folder,
      dry_run: dryRun,
      files: this.#files,
      overrides: OVERRIDES.filter(({ id }) => applied.includes(id)).map(({ id, why }) => ({ id, why })),
      written: [
        ...(fresh.releases.length === 0
          ? []
          : writeReferenceFolder(this.#outDir, merged, dryRun ? undefined : pending)),
        ...lists.written,
      ],
      stops,
      is_held_back: stops.length > 0 && this.#options.confirm === undefined,
      values: rows.length,
    };
  }

  #population(csv: SmallCsv, report: ImportedFile, read: ReturnType<typeof readRebased>): void {
    this.#fresh.populations.push(...read.rows);
    for (const { dataset, release, title, published_on } of read.releases) {
      const date = this.#options.publishedOn ?? published_on;
      this.#release(dataset, release, title, ONS, date, "Mid-year population estimates, ages 0 to 17");
    }
    const release = read.releases.map((one) => one.release).join(", ");
    const { rows_used, columns_not_used } = read;
    const dataset = read.releases[0]?.dataset ?? null;
    Object.assign(report, { dataset, release, rows_read: csv.rows.length, rows_used, columns_not_used });
  }

  #release(dataset: string, release: string, title: string, publisher: string, published_on: string, source: string) {
    const row = { dataset, release, title, publisher, published_on, licence: LICENCE, source };
    this.#fresh.releases = [
      ...this.#fresh.releases.filter((one) => one.dataset !== dataset || one.release !== release),
      row,
    ];
  }

  #refuseRepeat(csv: SmallCsv, map: DatasetMap, release: string): void {
    const first = this.#files.find((file) => file.dataset === map.dataset && file.release === release);
    if (first === undefined) return;
    throw new LayoutError(
      `${csv.file}: a second file of ${map.dataset} for release ${release}, after ${first.file}. Keep one, or import the two releases ` +
        "from folders of their own with --release. Nothing was imported.",
    );
  }
}

/** Second-choice rows of a series and release that no other dataset gives. */
function withoutBetter(fallback: readonly PublishedRow[], others: readonly PublishedRow[]): PublishedRow[] {
  const key = (row: PublishedRow) => `${row.series}|${row.release}`;
  const datasets = new Map<string, Set<string>>();
  for (const row of others) datasets.set(key(row), (datasets.get(key(row)) ?? new Set()).add(row.dataset));
  return fallback.filter((row) => [...(datasets.get(key(row)) ?? [])].every((dataset) => dataset === row.dataset));
}

const encodingNote = (csv: SmallCsv): string[] => (csv.encoding === "utf-8" ? [] : [`read as ${csv.encoding}`]);
