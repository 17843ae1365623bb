/**
 * The store as it was before a run, kept beside it until the run ends. The engine writes into its file in place; should a run that was
 * stopped leave a file that the engine cannot take up again, there is the one before it.
 */
import { constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Database, identifier } from "../database.ts";
import { DamagedError, diskError, FullError } from "./disk-words.ts";

const copyOf = (store: string): string => `${store}.kept`;

/** Before a run writes. Without room for it the run goes on without: it is for what should never happen. */
export function keepSafetyCopy(store: string): void {
  if (!existsSync(dirname(store))) return;
  const part = `${copyOf(store)}.part`;
  try {
    if (existsSync(store)) copyFileSync(store, part, constants.COPYFILE_FICLONE);
    else writeFileSync(part, "");
    renameSync(part, copyOf(store));
  } catch (error) {
    rmSync(part, { force: true });
    if (!(diskError(error) instanceof FullError)) throw error;
  }
}

export function dropSafetyCopy(store: string): void {
  rmSync(copyOf(store), { force: true });
}

/**
 * After a run that was stopped: true when the store could not be read whole and is again what it was before that run. Throws DamagedError
 * when it cannot be read and there is no copy, or one of a store that was damaged already.
 */
export async function goBackWhereDamaged(store: string): Promise<boolean> {
  try {
    if (existsSync(store)) {
      // Takes up what the engine's log holds.
      (await Database.open(store)).close();
      await readWhole(store);
    }
    dropSafetyCopy(store);
    return false;
  } catch (error) {
    if (!(error instanceof DamagedError) || !existsSync(copyOf(store))) throw error;
    if (statSync(copyOf(store)).size > 0) await readWhole(copyOf(store));
  }
  for (const name of readdirSync(dirname(store)))
    if (name.startsWith(`${basename(store)}.wal`)) rmSync(join(dirname(store), name), { force: true });
  if (statSync(copyOf(store)).size === 0) {
    rmSync(store);
    dropSafetyCopy(store);
  } else renameSync(copyOf(store), store);
  return true;
}

/** Reads every cell of every table. */
async function readWhole(file: string): Promise<void> {
  const db = await Database.open(file, { readOnly: true });
  try {
    const tables = await db.query<{ schema: string; name: string }>(
      `select schema_name as "schema", table_name as name from duckdb_tables() where database_name = current_database()`,
    );
    for (const { schema, name } of tables)
      await db.run(`select bit_xor(hash(held)) from ${identifier(schema)}.${identifier(name)} as held`);
  } finally {
    db.close();
  }
}
