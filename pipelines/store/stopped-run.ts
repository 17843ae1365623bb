/** What to do and say after a run that was stopped before its end: a kill, a full disk, a computer switched off. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Database } from "../database.ts";
import { bringBack } from "../publish/publication-folder.ts";
import type { Workspace } from "../workspace.ts";
import type { CurrentRun } from "./current-run.ts";
import { goBackWhereDamaged } from "./safety-copy.ts";

/** Of a run that ended on a full disk, in words: what of it the store holds all the same. */
export async function keptWords({ store: file }: Workspace, started: string): Promise<string> {
  if (!existsSync(file)) return NOTHING_KEPT;
  try {
    const store = await Database.open(file, { readOnly: true });
    try {
      const kept = await keptSince(store, started);
      return kept.length === 0
        ? NOTHING_KEPT
        : `Before that it had kept ${kept.join(", ")} whole; \`careboard refresh\` works out what follows from it.`;
    } finally {
      store.close();
    }
  } catch {
    return "`careboard history` says which loads are kept.";
  }
}

const NOTHING_KEPT = "Nothing of this run was kept, and what was there is as it was.";

/** Clears away the half-written files of a stopped run. Gives back in words what it left in the store. */
export async function afterStoppedRun(workspace: Workspace, run: CurrentRun): Promise<string> {
  clearAway(workspace);
  if (await goBackWhereDamaged(workspace.store)) {
    return "It had left the store damaged: the store is as it was before that run. Run it again.";
  }
  return storeWords(workspace.store, run);
}

async function storeWords(file: string, { started }: CurrentRun): Promise<string> {
  if (!existsSync(file)) return "Nothing had been kept.";
  const store = await Database.open(file);
  try {
    if (!(await store.holds("ledger", "loads"))) return "Nothing had been kept.";
    const kept = await keptSince(store, started);
    const row = await store.one<{ held: number }>("select count(*) as held from ledger.loads");
    const held = `Loads held: ${row?.held ?? 0}.`;
    const words =
      kept.length > 0
        ? `It had kept ${kept.join(", ")} whole.`
        : "No load, withdrawal, map, answer or publication of it was kept.";
    return `${words} ${held} Run it again: it does what is missing.`;
  } finally {
    store.close();
  }
}

/** Tables of the ledger, the column that says when a row came, and what to call its rows. */
const DATED = {
  loads: { at: "loaded_on", words: "load_id" },
  local_loads: { at: "loaded_on", words: "load_id" },
  maps: { at: "loaded_on", words: "map_id" },
  withdrawals: { at: "withdrawn_on", words: "'the withdrawal of ' || load_id" },
  finding_notes: { at: "recorded_on", words: "'the answers of ' || source" },
  publications: { at: "recorded_on", words: "'the publication ' || publication_id" },
} as const;

/** What came into the ledger from an ISO instant on. A store that an older program made lacks some of its tables and columns. */
async function keptSince(store: Database, instant: string): Promise<string[]> {
  const columns = await store.query<{ name: string }>(
    "select table_name || '.' || column_name as name from duckdb_columns() where schema_name = 'ledger'",
  );
  const held = new Set(columns.map(({ name }) => name));
  const kept: string[] = [];
  for (const [table, { at, words }] of Object.entries(DATED)) {
    if (!held.has(`${table}.${at}`)) continue;
    const rows = await store.query<{ words: string }>(
      `select distinct ${words} as words from ledger.${table} where ${at} >= ?::timestamp order by 1`,
      [instant],
    );
    kept.push(...rows.map((row) => row.words));
  }
  return kept;
}

const LEFT_OVER = /(\.\d+|\.duckdb|^spill)\.tmp(\.wal)?$|\.part$|^inbox-/;
/** Among the analyst's reports lie files of the analyst's own. */
const HALF_REPORT = /\.(csv|html|json|svg|xlsx)\.part$/;

/** Copies for the reader, and files and folders that were to be renamed when they were whole; what they were to replace comes back. */
function clearAway({ dir, published, reports, store }: Workspace): void {
  const ofPages = [published, ...pathsIn(join(published, "councils"))];
  const ofReports = [reports, ...pathsIn(join(reports, "councils"))];
  const ours = [dir, join(dir, "backups"), dirname(store), ...ofPages, ...ofPages.map((place) => join(place, "panel"))];
  for (const path of ours.flatMap(pathsIn)) {
    if (LEFT_OVER.test(basename(path))) rmSync(path, { recursive: true, force: true });
    else bringBack(path);
  }
  for (const path of ofReports.flatMap((place) => [place, join(place, "teams")]).flatMap(pathsIn))
    if (HALF_REPORT.test(path)) rmSync(path, { force: true });
}

const pathsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
