/** The local aggregate return in the store: every line of every load kept, the newest known of each figure in force. */
import { type Database, literal } from "../../database.ts";
import { standing } from "../standing.ts";

const FIGURE_COLUMNS = `load_id varchar, source_row bigint, basis varchar, period_from date, period_to date, shown_date date,
    indicator_id varchar, breakdown_dimension varchar, breakdown_category varchar, numerator double, denominator double,
    "value" double, is_approximate boolean, status varchar, source_owner varchar, note varchar`;

/** Made with the ledger. A figure is one period, indicator and breakdown of a council. */
export const LOCAL_TABLES = `
  create table if not exists ledger.local_loads (
    load_id varchar primary key, la_code varchar, known_on date, loaded_on timestamp, loaded_by varchar, why varchar,
    source_file varchar, sha256 varchar, row_count bigint, program_version varchar);
  create table if not exists ledger.local_figures (${FIGURE_COLUMNS})`;

export interface LocalLoad extends Record<string, unknown> {
  load_id: string;
  la_code: string;
  known_on: string;
  loaded_on: string;
  loaded_by: string;
  why: string;
  source_file: string;
  sha256: string;
  row_count: number;
  program_version: string;
}

/** SELECT of the figures known on a day: of each the line known last, then loaded last. `store` is where the ledger is. */
export const localFiguresSql = (asKnownOn: string, store = ""): string => `
  select loads.la_code, loads.known_on, figures.*
  from ${store}ledger.local_figures as figures
  join ${store}ledger.local_loads as loads using (load_id)
  where ${standing(`date ${literal(asKnownOn)}`, store)}
  qualify row_number() over (
    partition by la_code, basis, period_from, period_to, indicator_id, breakdown_dimension, breakdown_category
    order by loads.known_on desc, load_id desc) = 1`;

/** Makes reference.local_figures in a scratch database that has the store attached as `store`; empty where it has no such table. */
export async function localFiguresInForce(db: Database, asKnownOn: string): Promise<void> {
  const figures = (await hasLocal(db))
    ? `as ${localFiguresSql(asKnownOn, "store.")}`
    : `(la_code varchar, known_on date, ${FIGURE_COLUMNS})`;
  await db.run(`create schema if not exists reference; create or replace table reference.local_figures ${figures}`);
}

const hasLocal = (db: Database): Promise<boolean> => db.holds("ledger", "local_figures", "store");

/** The local loads that stand on a day, by council, as text that changes with any of them. */
export async function localLoadsByCouncil(db: Database, asKnownOn: string): Promise<Map<string, string>> {
  if (!(await hasLocal(db))) return new Map();
  const rows = await db.query<{ la_code: string; loads: string }>(
    `select la_code, string_agg(load_id || ' ' || sha256, ',' order by load_id) as loads from store.ledger.local_loads
     where ${standing("$day::date", "store.")} group by la_code`,
    { day: asKnownOn },
  );
  return new Map(rows.map(({ la_code, loads }) => [la_code, loads]));
}
