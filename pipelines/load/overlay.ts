/**
 * The store as it would be after a change that is not made yet. In one scratch database: `held`, the store's own file; `incoming`,
 * what would be added; `store`, both together, which is what the transform reads.
 */
import type { Database } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { openScratch } from "../scratch.ts";
import type { Workspace } from "../workspace.ts";
import { createLedger } from "./ledger.ts";

/** Large, and not read by anything that works out figures. */
const NOT_COPIED = ["findings", "publications", "published_cells", "restated_figures", "finding_notes", "format"];

/** Opens it with nothing added. The store's tables must be in place. `writes`: the change may be made in the end. */
export async function openOverlay(workspace: Workspace, definitions: Definitions, writes: boolean): Promise<Database> {
  const db = await openScratch(workspace);
  await db.attach(workspace.store, "held", { readOnly: !writes });
  await db.attach(":memory:", "incoming");
  await db.attach(":memory:", "store");
  await inIncoming(db, () => createLedger(db, definitions));
  const held = await ledgerTables(db, "held");
  for (const table of await ledgerTables(db, "incoming")) {
    if (!held.includes(table) || NOT_COPIED.includes(table)) continue;
    await db.run(`insert into incoming.ledger.${table} by name select * from held.ledger.${table}`);
  }
  const views = [...definitions.returns.values()].map(
    ({ table }) => `create view store.raw.${table} as
      select * from held.raw.${table} union all by name select * from incoming.raw.${table}`,
  );
  await db.run(["create schema store.raw", "create schema store.ledger", ...views].join(";\n"));
  await showLedger(db);
  return db;
}

/** Runs `work` with `incoming` as the database that unnamed tables are in: a load goes there. */
export async function inIncoming<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await db.run("use incoming");
  try {
    return await work();
  } finally {
    await db.run("use memory");
  }
}

/** Makes `store.ledger` what `incoming.ledger` says now. */
export async function showLedger(db: Database): Promise<void> {
  for (const table of await ledgerTables(db, "incoming")) {
    await db.run(`create or replace table store.ledger.${table} as select * from incoming.ledger.${table}`);
  }
}

/** Adds the loads of `incoming` that `held` does not have, their rows and every line of the ledger about them, all or nothing. */
export async function keepIncoming(db: Database, definitions: Definitions, more: () => Promise<void>): Promise<void> {
  const perLoad = await db.query<{ table_name: string }>(`select distinct table_name from duckdb_columns()
    where database_name = 'incoming' and schema_name = 'ledger' and column_name = 'load_id'
      and table_name not in ('loads', 'findings', 'judgements')`);
  await db.run(`create or replace temp table added_loads as
    select load_id from incoming.ledger.loads anti join held.ledger.loads using (load_id)`);
  await db.transaction(async () => {
    for (const { table } of definitions.returns.values()) {
      await db.run(`insert into held.raw.${table} by name select * from incoming.raw.${table}`);
    }
    for (const { table_name } of [...perLoad, { table_name: "loads" }]) {
      await db.run(`insert into held.ledger.${table_name} by name
        select * from incoming.ledger.${table_name} where load_id in (select load_id from added_loads)`);
    }
    await more();
  });
}

async function ledgerTables(db: Database, database: string): Promise<string[]> {
  const rows = await db.query<{ table_name: string }>(
    "select table_name from duckdb_tables() where database_name = ? and schema_name = 'ledger'",
    [database],
  );
  return rows.map(({ table_name }) => table_name);
}
