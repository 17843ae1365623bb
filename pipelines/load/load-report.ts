/** What a load was asked to do and what came of it; plain data, no cell of any file in it. */
import { createHash } from "node:crypto";
import type { Difference } from "@schemas/cli/difference.ts";
import type { LoadJson } from "@schemas/cli/load.ts";
import { quarterOf } from "@schemas/collection-years.ts";
import { type RepairId, repairOf } from "@schemas/repairs.ts";
import type { checkReturn } from "./check-return.ts";
import type { IncomingReturn } from "./incoming-tables.ts";
import type { LoadNotice } from "./notice.ts";
import type { NotRead } from "./return-files.ts";

export interface LoadRequest {
  /** Folder that holds one return's files, or the one file that holds them all. */
  folder: string;
  laCode: string;
  /** ISO date: the last day that the files describe. */
  asAt: string;
  coverage: "ytd" | "rolling12" | "full_history";
  stage: "dry-run" | "submitted" | "final" | "amended";
  /** ISO date on which it counts as known. */
  knownOn: string;
  why: string;
  by?: string;
  programVersion: string;
  /** Check and report, keep nothing. */
  dryRun?: boolean;
  /** Say whether it is held already, and go no further. */
  onlyLook?: boolean;
  /** Found in the returns folder, not named: bytes that were withdrawn stay out. */
  isFound?: boolean;
  /** Repair rules that are switched off (the setting repairs_off). */
  repairsOff?: readonly RepairId[];
  /** A worked example: columns and files may be left out, and the dates are not weighed. */
  partial?: boolean;
}

export interface LoadedFile {
  return_id: string;
  source_file: string;
  rows: number;
  bytes: number;
  sha256: string;
  encoding: string;
}

export interface LoadReport {
  /** Null after a dry run of something new. */
  load_id: string | null;
  la_code: string;
  as_at_date: string;
  collection_year: string;
  quarter: string;
  coverage: LoadRequest["coverage"];
  stage: LoadRequest["stage"];
  known_on: string;
  content_hash: string;
  /** The same bytes were loaded before: nothing was changed. */
  already_loaded: boolean;
  /** ... and have been withdrawn since: they stay out until the folder is named. */
  is_withdrawn: boolean;
  rows: number;
  files: LoadedFile[];
  /** Returns of the year that the folder does not hold. */
  missing: string[];
  /** Files of the folder that are of another kind. */
  not_read: NotRead[];
  notices: ({ return_id: string; source_file: string } & LoadNotice)[];
  /** The load asks for a reason first: nothing of it was kept. */
  is_held_back: boolean;
  /** On the last of the loads judged together: what they change. Null: there was nothing to compare with. */
  difference: Difference | null;
}

/** A report of nothing kept yet. The content hash is of the files' bytes under their return ids: names do not count. */
export function reportOf(request: LoadRequest, year: string, all: readonly IncomingReturn[]): LoadReport {
  const hashes = all.map(({ file, recognised }) => `${recognised.definition.id} ${file.sha256}`).sort();
  return {
    load_id: null,
    la_code: request.laCode,
    as_at_date: request.asAt,
    collection_year: year,
    quarter: quarterOf(request.asAt),
    coverage: request.coverage,
    stage: request.stage,
    known_on: request.knownOn,
    content_hash: createHash("sha256").update(hashes.join("\n")).digest("hex"),
    already_loaded: false,
    is_withdrawn: false,
    rows: 0,
    files: [],
    missing: [],
    not_read: [],
    notices: [],
    is_held_back: false,
    difference: null,
  };
}

/** Adds the files, their rows and their notices. */
export function complete(
  report: LoadReport,
  all: readonly IncomingReturn[],
  checked: Awaited<ReturnType<typeof checkReturn>>,
  mends: Map<string, LoadNotice[]>,
): void {
  for (const { file, recognised } of all) {
    const { id } = recognised.definition;
    const rows = checked.rowsOf.get(id) ?? 0;
    const place = { return_id: id, source_file: file.name };
    report.rows += rows;
    report.files.push({
      ...place,
      rows,
      bytes: file.byteCount,
      sha256: file.sha256,
      encoding: file.encoding,
    });
    const notices = [
      ...recognised.notices,
      ...file.notices,
      ...(checked.noticesOf.get(id) ?? []),
      ...(mends.get(id) ?? []),
    ];
    report.notices.push(...notices.map((notice) => ({ ...place, ...notice })));
  }
}

/** The same as `load --json` prints it. */
export function reportJson(report: LoadReport): LoadJson["loads"][number] {
  const { load_id, la_code, as_at_date, collection_year, coverage, stage, already_loaded } = report;
  const files = report.files.map(({ return_id, source_file, rows, encoding }) => ({
    return_id,
    source_file,
    rows,
    encoding,
  }));
  return {
    load_id,
    la_code,
    as_at_date,
    collection_year,
    coverage,
    stage,
    already_loaded,
    files,
    missing: report.missing,
    not_read: report.not_read,
    notices: report.notices.map(noticeSentence),
    is_held_back: report.is_held_back,
    difference: report.difference,
    repairs: report.notices.flatMap(({ return_id, source_file, repair_id, heading = null, row_count }) =>
      repair_id === undefined
        ? []
        : [{ repair_id, title: repairOf(repair_id).title, return_id, source_file, heading, count: row_count }],
    ),
  };
}

/** "episodes.csv: blank rows (rows without any cell: left out), 3 rows". */
export function noticeSentence({ source_file, notice, detail, row_count }: LoadReport["notices"][number]): string {
  return `${source_file}: ${notice} (${detail})${row_count === null ? "" : `, ${row_count} row${row_count === 1 ? "" : "s"}`}`;
}
