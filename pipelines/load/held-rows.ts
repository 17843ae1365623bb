/** Does the store hold what its ledger says: every row of every load, and none besides? */
import { type Database, identifier, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";

/** One sentence for each load and return whose rows are not those of the ledger; [] when all is whole. The store is the database that is open. */
export async function rowTroubles(store: Database, { returns }: Pick<Definitions, "returns">): Promise<string[]> {
  const tables = await store.query<{ table_name: string }>(
    "select table_name from duckdb_tables() where schema_name = 'raw' and database_name = current_database()",
  );
  const held = new Set(tables.map(({ table_name }) => table_name));
  const counts = [...returns.values()]
    .filter(({ table }) => held.has(table))
    .map(
      ({ id, table }) =>
        `select load_id, ${literal(id)} as return_id, count(*) as held from raw.${identifier(table)} group by load_id`,
    );
  if (counts.length === 0) return [];
  const rows = await store.query<{ load_id: string; return_id: string; held: number; listed: number | null }>(
    `with held as (${counts.join(" union all ")}),
      listed as (select load_id, return_id, sum(row_count) as listed from ledger.files group by all)
     select load_id, return_id, coalesce(held, 0) as held, listed from held full join listed using (load_id, return_id)
     where coalesce(held, 0) is distinct from listed or load_id not in (select load_id from ledger.loads) order by all`,
  );
  return rows.map(({ load_id, return_id, held: found, listed }) =>
    listed === null
      ? `load ${load_id}: ${found} rows of ${return_id} that the ledger does not list`
      : `load ${load_id}: ${found} rows of ${return_id}, the ledger lists ${listed}`,
  );
}
