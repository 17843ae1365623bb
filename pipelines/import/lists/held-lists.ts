/** The reference lists that a workspace holds: reference-lists.csv names for each list one Parquet file and what went into it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ReferenceList } from "@schemas/reference/define-list.ts";
import { heldListRow } from "@schemas/reference/tables.ts";
import type { z } from "zod";
import { UnreadableFileError } from "../../errors.ts";
import { formatSmallCsv, readSmallCsv } from "../../load/small-csv.ts";
import type { PendingFiles } from "../pending-files.ts";

export type HeldListRow = z.infer<typeof heldListRow>;

export interface HeldList {
  id: string;
  /** Absolute path of the Parquet file. */
  path: string;
  rows: number;
  /** Newest edition in it. */
  edition: string;
  sources: HeldListRow[];
}

const MANIFEST = "reference-lists.csv";
export const LISTS_FOLDER = "lists";

/** Lists by id in one reference folder. Throws UnreadableFileError when a list's file is gone. */
export function heldLists(folder: string): Map<string, HeldList> {
  const held = new Map<string, HeldList>();
  for (const row of readManifest(folder)) {
    const list = held.get(row.list);
    if (list === undefined) {
      const path = join(folder, row.file);
      if (!existsSync(path)) {
        throw new UnreadableFileError(
          `${path}: expected the file that ${MANIFEST} names. Import ${row.source_file} again, or take its rows out of ${MANIFEST}.`,
        );
      }
      held.set(row.list, { id: row.list, path, rows: Number(row.rows), edition: row.edition, sources: [row] });
    } else {
      list.sources.push(row);
      if (row.edition > list.edition) list.edition = row.edition;
    }
  }
  return held;
}

/** One list, from the last of the folders that has it. */
export function heldList(folders: readonly string[], list: Pick<ReferenceList, "id">): HeldList | undefined {
  return [...folders].reverse().flatMap((folder) => heldLists(folder).get(list.id) ?? [])[0];
}

/** Notes what is now held of some lists. Gives back the files that nothing names any more. */
export function nameLists(folder: string, rows: readonly HeldListRow[], pending: PendingFiles): string[] {
  const before = readManifest(folder);
  const lists = new Set(rows.map((row) => row.list));
  const after = [...before.filter((row) => !lists.has(row.list)), ...rows];
  pending.write(MANIFEST, formatSmallCsv(Object.keys(heldListRow.shape), after));
  const kept = new Set(after.map((row) => row.file));
  return before.map(({ file }) => file).filter((file) => !kept.has(file));
}

function readManifest(folder: string): HeldListRow[] {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return [];
  const { headings, rows } = readSmallCsv(path);
  return rows.map(({ line, cells }) => {
    const row = heldListRow.safeParse(Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""])));
    if (row.success) return row.data;
    throw new UnreadableFileError(
      `${path}, line ${line}: expected a row as \`careboard import\` writes it. Take the line out, and import that list again.`,
    );
  });
}
