/** What to do and say after a run that was stopped before its end: a kill, a full disk, a computer switched off. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Database } from "../database.ts";
import { bringBack } from "../publish/publication-folder.ts";
import type { Workspace } from "../workspace.ts";
import type { CurrentRun } from "./current-run.ts";

/** Clears away the half-written files of a stopped run. Gives back in words what it left in the store. */
export async function afterStoppedRun(workspace: Workspace, run: CurrentRun): Promise<string> {
  clearAway(workspace);
  return storeWords(workspace.store, run);
}

async function storeWords(file: string, { started }: CurrentRun): Promise<string> {
  if (!existsSync(file)) return "Nothing had been kept.";
  const store = await Database.open(file);
  try {
    const row = await store.one<{ held: number; kept: string | null }>(
      `select count(*) as held, string_agg(load_id, ', ' order by load_id) filter (loaded_on >= ?::timestamp) as kept from ledger.loads`,
      [started.slice(0, 19).replace("T", " ")],
    );
    const { held = 0, kept } = row ?? {};
    return kept
      ? `It had kept ${kept} whole; ${held} loads are held.`
      : `The store is as it was before: ${held} loads.`;
  } catch {
    return "Nothing had been kept.";
  } finally {
    store.close();
  }
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
