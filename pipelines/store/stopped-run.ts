/** What to do and say after a run that was stopped before its end: a kill, a full disk, a computer switched off. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Database } from "../database.ts";
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

/** Copies for the reader, and files and folders that were to be renamed when they were whole. */
function clearAway({ dir, published, store }: Workspace): void {
  const places = [dir, join(dir, "backups"), published, join(published, "panel"), dirname(store)];
  for (const place of places.filter((folder) => existsSync(folder))) {
    for (const name of readdirSync(place)) {
      if (LEFT_OVER.test(name)) rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}
