/**
 * The format of the store, a number that grows when its tables change in a way that `create table if not exists` cannot follow.
 * To change it: add a step at the end of STEPS. Each runs once for each store, in a transaction, in order.
 */
import { existsSync } from "node:fs";
import { Database } from "../database.ts";
import { StoreError } from "../errors.ts";
import { LOCAL_TABLES } from "../load/local/local-tables.ts";

interface Step {
  /** What changes, for the analyst. */
  words: string;
  /** Statements on a store of the format before. They never drop a row. */
  sql: string;
}

/** The step at index 0 leads from format 1, the stores made before formats were written down, to format 2. */
export const STEPS: readonly Step[] = [
  { words: "the store says which format it has", sql: "select 1" },
  { words: "the store has room for the local aggregate return", sql: LOCAL_TABLES },
];

export const FORMAT = STEPS.length + 1;

const FORMAT_TABLE =
  "create schema if not exists ledger; create table if not exists ledger.format (version integer, program_version varchar, made_on timestamp)";

/** The format of an open store: 1 for one that says nothing, undefined for one without a ledger. */
export async function formatOf(store: Database): Promise<number | undefined> {
  const tables = await store.query<{ table_name: string }>(
    "select table_name from duckdb_tables() where schema_name = 'ledger' and database_name = current_database() and table_name in ('format', 'loads')",
  );
  const names = tables.map(({ table_name }) => table_name);
  if (!names.includes("format")) return names.includes("loads") ? 1 : undefined;
  return (await store.one<{ version: number }>("select max(version) as version from ledger.format"))?.version ?? 1;
}

/** The format of the store in a file, or undefined when there is none. */
export async function heldFormat(file: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  const store = await Database.open(file, { readOnly: true });
  return formatOf(store).finally(() => store.close());
}

/** Throws StoreError for a store that a newer program has written. */
export function refuseNewer(file: string, version: number | undefined, newest = FORMAT): void {
  if (version === undefined || version <= newest) return;
  throw new StoreError(
    `${file}: the store has format ${version}, and this version of Careboard knows formats up to ${newest}. A newer version has written it: use that one. Nothing was changed.`,
  );
}

/** Brings an open store to the newest format, step by step. Gives back the words of the steps that were taken. Throws StoreError for a newer store. */
export async function bringToFormat(
  store: Database,
  file: string,
  programVersion: string,
  steps: readonly Step[] = STEPS,
): Promise<string[]> {
  const version = await formatOf(store);
  const newest = steps.length + 1;
  refuseNewer(file, version, newest);
  if (version === newest) return [];
  const due = version === undefined ? [] : steps.slice(version - 1);
  const write = (number: number) =>
    store.run("insert into ledger.format values (?, ?, current_timestamp at time zone 'UTC')", [
      number,
      programVersion,
    ]);
  if (version === undefined) {
    await store.transaction(async () => {
      await store.run(FORMAT_TABLE);
      await write(newest);
    });
  }
  for (const [index, step] of due.entries()) {
    await store.transaction(async () => {
      await store.run(FORMAT_TABLE);
      await store.run(step.sql);
      await write(newest - due.length + index + 1);
    });
  }
  return due.map(({ words }) => words);
}
