/** Files of reference lists into one compact Parquet file a list: all of them or none. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ReferenceList } from "@schemas/reference/define-list.ts";
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { Database } from "../../database.ts";
import { UnreadableFileError } from "../../errors.ts";
import { shortHash } from "../../fingerprint.ts";
import type { ImportedFile, ImportOptions } from "../import-report.ts";
import type { PendingFiles } from "../pending-files.ts";
import type { ImportStop, ShrinkLimits } from "../shrinking.ts";
import { type HeldList, type HeldListRow, heldLists, LISTS_FOLDER, nameLists } from "./held-lists.ts";
import { isLayout, type NearMiss, recogniseList } from "./list-headings.ts";
import { fileHash, type ListTable, openListTables } from "./list-tables.ts";
import { countMerged, shrunkList, writeMerged } from "./merge-list.ts";
import { type FoundList, readList } from "./read-list.ts";

type Source = Pick<HeldListRow, "edition" | "source_file" | "source_sha256" | "source_rows"> & { report: ImportedFile };
type Written = { file: string; rows: number; changed: boolean };

export interface PreparedLists {
  written: Written[];
  stops: ImportStop[];
  /** Files that nothing will name any more. */
  obsolete: string[];
}

/** Gathers the lists of one import; `prepare` writes them among the pending files. The caller closes it. */
export class ListsImport {
  readonly #out: string;
  readonly #options: ImportOptions;
  readonly #held: Map<string, HeldList>;
  readonly #scratch = mkdtempSync(join(tmpdir(), "careboard-lists-"));
  readonly #sources = new Map<ReferenceList, Source[]>();
  #db: Database | undefined;
  #files = 0;

  constructor(out: string, options: ImportOptions) {
    this.#out = out;
    this.#options = options;
    this.#held = heldLists(out);
  }

  /** "taken" when a table of the file is a reference list; else the list that it comes nearest to, if it comes near one. */
  async offer(path: string, report: ImportedFile): Promise<"taken" | NearMiss | undefined> {
    const found = (await this.#tables(path, report)).map((table) => ({ table, found: findHeadings(table) }));
    const near = found.map((one) => one.found).find((one) => one !== undefined && !("line" in one));
    const mine = found.flatMap(({ table, found }) =>
      found !== undefined && "line" in found ? [{ table, found }] : [],
    );
    if (mine.length === 0) return near as NearMiss | undefined;
    const hash = await fileHash(path);
    for (const one of mine) await this.#take(path, hash, one.table, one.found, report);
    return "taken";
  }

  /** Makes each list's new file, unless it is a dry run. Says of a file that is older than the edition held that it is not used. */
  async prepare(pending: PendingFiles, limits: ShrinkLimits): Promise<PreparedLists> {
    const written: Written[] = [];
    const rows: HeldListRow[] = [];
    const stops: ImportStop[] = [];
    for (const [list, offered] of this.#sources) {
      const held = this.#held.get(list.id);
      const sources = list.replaces === "everything" ? newestOf(list, offered, held) : offered;
      if (sources.length === 0) continue;
      const db = await this.#database();
      const count = await countMerged(db, list, held);
      stops.push(...(await shrunkList(db, list, held, limits)));
      const kept = list.replaces === "everything" ? [] : (held?.sources ?? []);
      const all = [...kept, ...sources.map((source) => this.#row(list, source))];
      const file = `${LISTS_FOLDER}/${list.id}-${shortHash(...all.map((row) => row.source_sha256)).slice(0, 12)}.parquet`;
      written.push({ file, rows: count, changed: true });
      if (this.#options.dryRun === true) continue;
      rows.push(...all.map((row) => ({ ...row, file, rows: String(count) })));
      await writeMerged(db, list, held, pending.path(file));
    }
    return { written, stops, obsolete: rows.length === 0 ? [] : nameLists(this.#out, rows, pending) };
  }

  close(): void {
    this.#db?.close();
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  /** A workbook that cannot be opened is none of ours, and that is said of it. */
  async #tables(path: string, report: ImportedFile): Promise<ListTable[]> {
    try {
      return await openListTables(path, this.#scratch);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      report.notes.push(error.message.replace(`${basename(path)}: `, "").replace(/\.$/, ""));
      return [];
    }
  }

  async #take(path: string, hash: string, table: ListTable, found: FoundList, report: ImportedFile): Promise<void> {
    const { list } = found;
    report.dataset = list.id;
    const held = this.#held.get(list.id)?.sources.find((row) => row.source_sha256 === hash);
    if (held !== undefined) {
      report.release = held.edition;
      report.notes.push("held already, unchanged");
      return;
    }
    this.#files += 1;
    const read = await readList(await this.#database(), table, found, this.#files, this.#options);
    report.release = read.edition;
    report.rows_read += read.rows;
    report.rows_used += read.used;
    report.columns_not_used.push(...found.notUsed);
    report.notes.push(...read.notes);
    const source = { edition: read.edition, source_file: basename(path), source_sha256: hash };
    this.#sources.set(list, [
      ...(this.#sources.get(list) ?? []),
      { ...source, source_rows: String(read.used), report },
    ]);
  }

  #row(list: ReferenceList, { report: _, ...source }: Source): HeldListRow {
    return { list: list.id, ...source, imported_on: this.#options.today ?? "", file: "", rows: "" };
  }

  async #database(): Promise<Database> {
    this.#db ??= await Database.open(":memory:");
    return this.#db;
  }
}

/** Of a list that is replaced whole, the files of the newest edition, unless a newer one is held; the others are not used. */
function newestOf(list: ReferenceList, offered: readonly Source[], held: HeldList | undefined): Source[] {
  const newest = [...offered.map(({ edition }) => edition), ...(held === undefined ? [] : [held.edition])]
    .sort()
    .at(-1);
  return offered.filter(({ edition, report }) => {
    if (edition === newest) return true;
    Object.assign(report, { dataset: null, release: null, rows_used: 0, columns_not_used: [] });
    report.notes = [`${list.title} of ${edition}: one of ${newest} is there`];
    return false;
  });
}

/** The first of the head's rows that has a list's headings, else the near miss of the first row that is one. */
function findHeadings(table: ListTable): FoundList | NearMiss | undefined {
  let near: NearMiss | undefined;
  for (const { line, cells } of table.head) {
    const found = recogniseList(cells, REFERENCE_LISTS);
    if (found !== undefined && isLayout(found)) return { ...found, line };
    near ??= found;
  }
  return near;
}
