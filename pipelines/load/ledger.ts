/** The store's tables: raw.* from the return definitions, and the append-only ledger of loads, publications and their cells. */
import { type Database, identifier } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { userName } from "../user-name.ts";
import { LOCAL_TABLES } from "./local/local-tables.ts";
import { MAP_TABLES } from "./maps/map-tables.ts";

const LEDGER_TABLES = `
  create schema if not exists raw;
  create schema if not exists ledger;
  create table if not exists ledger.loads (
    load_id varchar primary key, la_code varchar, collection_year varchar, quarter varchar, as_at_date date, known_on date,
    coverage varchar, stage varchar, loaded_on timestamp, loaded_by varchar, why varchar, content_hash varchar,
    program_version varchar);
  create table if not exists ledger.files (
    load_id varchar, return_id varchar, source_file varchar, sha256 varchar, byte_count bigint, row_count bigint,
    encoding varchar);
  create table if not exists ledger.notices (
    load_id varchar, return_id varchar, source_file varchar, notice varchar, detail varchar, row_count bigint);
  alter table ledger.notices add column if not exists repair_id varchar;
  alter table ledger.notices add column if not exists heading varchar;
  create table if not exists ledger.publications (
    publication_id varchar, edition varchar, la_codes varchar, as_known_on date, period_end_date date, published_on date,
    program_version varchar, definitions_version varchar, content_hash varchar);
  create table if not exists ledger.published_cells (
    publication_id varchar, la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
    breakdown_dimension varchar, breakdown_category varchar, status varchar, numerator double, denominator double,
    value double);
  alter table ledger.publications add column if not exists publication_number bigint;
  alter table ledger.publications add column if not exists ledger_position bigint;
  alter table ledger.publications add column if not exists is_current boolean;
  alter table ledger.publications add column if not exists figures_hash varchar;
  alter table ledger.publications add column if not exists recorded_on timestamp;
  create table if not exists ledger.publication_loads (publication_id varchar, load_id varchar);
  create table if not exists ledger.restated_figures (
    load_id varchar, indicator_id varchar, period_kind varchar, period_end_date date, is_correction boolean,
    is_late_entry boolean, is_withdrawal boolean, ledger_position bigint);
  create table if not exists ledger.indicator_versions (
    definitions_version varchar, indicator_id varchar, version varchar);
  create table if not exists ledger.load_figures (
    load_id varchar, definitions_version varchar, indicator_id varchar, period_end_date date, value double);
  create table if not exists ledger.withdrawals (
    load_id varchar, withdrawn_on timestamp, known_on date, withdrawn_by varchar, why varchar);
  create table if not exists ledger.confirmations (
    load_id varchar, confirmed_on timestamp, confirmed_by varchar, reason varchar, kind varchar, overridden varchar);
  create table if not exists ledger.judgements (
    load_id varchar, definitions_version varchar, judged_on timestamp, finding_count bigint);
  create table if not exists ledger.findings (
    load_id varchar, finding_id varchar, code varchar, return_id varchar, child_id varchar, source_file varchar,
    source_row bigint);
  create table if not exists ledger.finding_notes (
    note_number bigint, finding_id varchar, status varchar, who varchar, note varchar, noted_by varchar, noted_on date,
    source varchar, source_sha256 varchar);
  alter table ledger.finding_notes add column if not exists recorded_on timestamp;`;

/** Columns of raw.* that come before the official headings. */
const RAW_COLUMNS = ["load_id varchar", "source_file varchar", "source_row bigint"];

const prepared = new WeakMap<Database, Definitions>();

/** Makes what is not there yet, and adds the columns that a return definition has gained. Never drops anything. */
export async function createLedger(store: Database, definitions: Definitions): Promise<void> {
  if (prepared.get(store) === definitions) return;
  await createTables(store, definitions);
  prepared.set(store, definitions);
}

async function createTables(store: Database, { returns }: Definitions): Promise<void> {
  const held = await store.query<{ table_name: string; columns: string[] }>(
    `select table_name, list(column_name order by column_index) as columns from duckdb_columns()
     where schema_name = 'raw' and database_name = current_database() group by table_name`,
  );
  const columnsOf = new Map(held.map((row) => [row.table_name, new Set(row.columns)]));
  const statements = [...returns.values()].flatMap(({ table, fields }) => {
    const columns = columnsOf.get(table);
    const relation = `raw.${identifier(table)}`;
    const wanted = fields.map((field) => field.heading);
    if (columns === undefined) {
      const all = [...RAW_COLUMNS, ...wanted.map((heading) => `${identifier(heading)} varchar`)];
      return [`create table ${relation} (${all.join(", ")})`];
    }
    return wanted
      .filter((heading) => !columns.has(heading))
      .map((heading) => `alter table ${relation} add column ${identifier(heading)} varchar`);
  });
  await store.run([LEDGER_TABLES, MAP_TABLES, LOCAL_TABLES, ...statements].join(";\n"));
}

export interface Confirmation {
  /** Null: of an import. */
  load_id: string | null;
  reason: string;
  /** What would have stopped it. */
  stops: readonly { kind?: string; words: string }[];
}

/** Keeps why a load or an import that would have stopped was right. `catalog`: where the ledger is, with its dot. */
export async function keepConfirmations(
  db: Database,
  { load_id, reason, stops }: Confirmation,
  catalog = "",
): Promise<void> {
  const about = { load_id, confirmed_on: ledgerTime(), confirmed_by: userName(), reason };
  await db.insert(
    `${catalog}ledger.confirmations`,
    stops.map(({ kind = "import-shrinks", words }) => ({ ...about, kind, overridden: words })),
  );
}

/** SQL expression of a number that grows with every load, local ones too, and every withdrawal. `store` is where the ledger is. */
export const positionSql = (store = ""): string =>
  `(${["loads", "withdrawals", "local_loads"].map((table) => `(select count(*) from ${store}ledger.${table})`).join(" + ")})`;

/** That number in the open store. */
export async function ledgerPosition(store: Database): Promise<number> {
  const row = await store.one<{ position: number }>(`select ${positionSql()} as position`);
  return row?.position ?? 0;
}

export interface HeldLoad extends Record<string, unknown> {
  load_id: string;
  la_code: string;
  collection_year: string;
  quarter: string;
  as_at_date: string;
  known_on: string;
  coverage: string;
  stage: string;
  loaded_on: string;
  loaded_by: string;
  why: string;
  content_hash: string;
  program_version: string;
}

/** Every load of the ledger, by council, as-at date and load id. Dates are ISO. */
export async function loadsHeld(store: Database): Promise<HeldLoad[]> {
  return store.query<HeldLoad>("select * from ledger.loads order by la_code, as_at_date, load_id");
}

/** Now, as the ledger writes it: ISO in UTC, so fine that what a run keeps is told from what the run before it kept. */
export const ledgerTime = (): string => new Date().toISOString().slice(0, -1);
