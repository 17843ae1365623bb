/** The store opened: for writing with its ledger in place, or for reading what is held. */
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { Database } from "./database.ts";
import type { Definitions } from "./definitions.ts";
import { UsageError } from "./errors.ts";
import { programVersion } from "./fingerprint.ts";
import { createLedger } from "./load/ledger.ts";
import { bringToFormat, FORMAT, heldFormat, refuseNewer } from "./store/format.ts";
import type { VerbContext } from "./verbs/verb.ts";
import type { Workspace } from "./workspace.ts";

export interface StoreRequest {
  workspace: Workspace;
  context: Pick<VerbContext, "definitions">;
  dryRun?: boolean;
}

/** The store of a run that loads one return after another: opened when it is wanted, and left open, since to close it costs as much as a load. */
export class StayingStore {
  #store: Database | undefined;
  readonly #openStore: () => Promise<Database>;

  constructor(openStore: () => Promise<Database>) {
    this.#openStore = openStore;
  }

  async open(): Promise<Database> {
    this.#store ??= await this.#openStore();
    return this.#store;
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
  }
}

/** The returns of a region fit into it: those that are written into the file at once take less room and time than those written in parts. */
const LOG_LIMIT = "64MB";

/** Opens the store for writing, with its ledger in place. A dry run gets a passing copy of the ledger, and writes no file. */
export async function openStore({ workspace, context, dryRun }: StoreRequest): Promise<Database> {
  if (dryRun !== true) mkdirSync(dirname(workspace.store), { recursive: true });
  const definitions = await context.definitions();
  if (dryRun !== true && !existsSync(workspace.store)) await makeStore(workspace.store, definitions);
  const store = await (dryRun === true
    ? Database.open(":memory:", { spill: join(workspace.dir, "spill.tmp") })
    : Database.open(workspace.store, { logLimit: LOG_LIMIT }));
  try {
    await bringToFormat(store, workspace.store, programVersion());
    await createLedger(store, definitions);
    if (dryRun === true) await copyLedger(workspace.store, store);
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** A new store is whole before it has its name: a run that is killed while it is made leaves none. */
async function makeStore(file: string, definitions: Definitions): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const store = await Database.open(temporary);
  try {
    await bringToFormat(store, temporary, programVersion());
    await createLedger(store, definitions);
  } finally {
    store.close();
  }
  renameSync(temporary, file);
}

async function copyLedger(file: string, store: Database): Promise<void> {
  const version = await heldFormat(file);
  refuseNewer(file, version);
  if (version !== undefined) {
    await store.attach(file, "held", { readOnly: true });
    const held = await store.query<{ table_name: string }>(
      `select table_name from duckdb_tables() where database_name = 'held' and schema_name = 'ledger'
       and table_name in ('loads', 'files', 'withdrawals', 'local_loads', 'local_figures')`,
    );
    for (const { table_name: table } of held) {
      await store.run(`insert into ledger.${table} by name select * from held.ledger.${table}`);
    }
    await store.detach("held");
  }
}

/** Opens the store for reading; one that an older program left is brought to the newest format first, but not in a dry run. */
export async function openHeldStore(request: StoreRequest): Promise<Database> {
  const { store } = request.workspace;
  const version = await heldFormat(store);
  refuseNewer(store, version);
  if (version !== FORMAT && request.dryRun !== true) (await openStore(request)).close();
  return Database.open(store, { readOnly: true });
}

/** Throws UsageError when nothing has been loaded in the workspace. */
export function requireStore(workspace: Workspace): void {
  if (existsSync(workspace.store)) return;
  throw new UsageError(`${workspace.dir}: no return has been loaded there yet. Run \`careboard load FOLDER\` first.`);
}

/** Throws UsageError when every load of the workspace has been withdrawn: where nothing was checked, nothing passed. */
export function requireReturns({ dir }: Workspace, checked: readonly unknown[]): void {
  if (checked.length > 0) return;
  throw new UsageError(`${dir}: no return counts there now, so none was checked. Run \`careboard load FOLDER\` first.`);
}
