/** What an import is asked and what it answers. */
import type { Log } from "../log.ts";
import type { ImportStop, ShrinkLimits } from "./shrinking.ts";

/** What is known of a file by whoever issued it. */
export interface Issued {
  /** Left out: the newest year in the file tells. */
  release?: string | undefined;
  /** ISO date. */
  published_on: string;
}

export interface ImportOptions {
  /** Says what would be written and writes nothing. */
  dryRun?: boolean;
  /** Release (or neighbour edition) of every file in the folder, in place of what folder, name or newest year say. */
  release?: string;
  /** ISO date on which that release came out, in place of the table. */
  publishedOn?: string;
  /** How much less of a list or a release is too little; left out: the settings' defaults. */
  limits?: ShrinkLimits;
  /** Keeps why an import that would stop is right; called before anything is put in place. Left out: it stops. */
  confirm?: (stops: readonly ImportStop[]) => Promise<void>;
  /** ISO date of the import. */
  today?: string;
  log?: Pick<Log, "progress">;
  /** Path of a file to what its issuer says of it, in place of folder, newest year and table of dates. */
  issued?: ReadonlyMap<string, Issued>;
  /** Files to put in place together with the tables. */
  beside?: (report: ImportReport) => readonly { file: string; text: string }[];
  /** Reference folders to look up areas and numbers in care in, besides the one written to. */
  reference?: readonly string[];
}

export interface ImportedFile {
  /** Path inside the folder. */
  file: string;
  /** Dataset family; null: not used, the first note says why. */
  dataset: string | null;
  release: string | null;
  rows_read: number;
  rows_used: number;
  series: string[];
  symbols: Record<string, number>;
  columns_not_used: string[];
  /** Labels that no series uses, and how many rows have them. */
  rows_not_used: { labels: string; rows: number }[];
  notes: string[];
}

export interface ImportReport {
  folder: string;
  dry_run: boolean;
  files: ImportedFile[];
  overrides: { id: string; why: string }[];
  /** Reference tables, and whether each changed (under a dry run: would change). */
  written: { file: string; rows: number; changed: boolean }[];
  /** Tidy figures made of the folder's files. */
  values: number;
  /** Why the import asks for a reason first. */
  stops: ImportStop[];
  /** It asks, and none was given: nothing was imported. */
  is_held_back: boolean;
}
