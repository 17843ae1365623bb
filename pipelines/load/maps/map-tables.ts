/** The maps in the store: every version kept, the newest known by a day in force. */
import { type Database, literal } from "../../database.ts";

/** Made with the ledger. Child ids are in here: the store alone holds them. A version is the whole register; one without lines ends it. */
export const MAP_TABLES = `
  create table if not exists ledger.maps (
    map_id varchar primary key, kind varchar, la_code varchar, known_on date, loaded_on timestamp, loaded_by varchar, why varchar,
    source_file varchar, sha256 varchar, row_count bigint, program_version varchar);
  create table if not exists ledger.child_id_map (
    map_id varchar, source_row bigint, old_id varchar, new_id varchar, from_date date, reason varchar, final_id varchar);
  create table if not exists ledger.area_map (
    map_id varchar, source_row bigint, child_id varchar, predecessor varchar, successor varchar, from_date date)`;

export type MapKind = "children" | "areas";

export interface HeldMap extends Record<string, unknown> {
  map_id: string;
  kind: MapKind;
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

/** False in a store that never had a map: then nothing else of this folder costs anything. `store` is attached. */
export async function hasMaps(db: Database): Promise<boolean> {
  const held = await db.one<{ rows: number }>(
    "select estimated_size as rows from duckdb_tables() where database_name = 'store' and schema_name = 'ledger' and table_name = 'maps'",
  );
  return (held?.rows ?? 0) > 0;
}

/** Relation of the maps in force on a day: per kind and council the version known last. `maps`: the table with its schema. */
export const mapsInForceSql = (maps: string, asKnownOn: string): string => `(
  select * from ${maps} where known_on <= date ${literal(asKnownOn)}
  qualify row_number() over (partition by kind, la_code order by known_on desc, map_id desc) = 1)`;

/** Every version held, oldest first; [] where there never was one. The store's own tables, not attached. */
export async function mapsHeld(store: Database): Promise<HeldMap[]> {
  return (await store.holds("ledger", "maps"))
    ? store.query<HeldMap>("select * from ledger.maps order by kind, la_code, known_on, map_id")
    : [];
}
