/** What the warehouse keeps of a batch that was worked out in the scratch database. */
import { LIST_MARTS } from "@schemas/define.ts";
import { POPULATIONS } from "@schemas/populations.ts";
import { type Database, identifier, literal } from "../database.ts";

/** Schemas of the scratch database that the warehouse keeps. */
export const KEPT_SCHEMAS = ["validation", "marts", "indicators", "benchmarks"] as const;

/** Marts that are read after the run: those that indicators count over, and the people that rates are of. */
const KEPT_MARTS: readonly string[] = [
  ...POPULATIONS,
  ...Object.values(LIST_MARTS).map(({ mart }) => mart),
  "population_at_period_end",
];

interface Relation extends Record<string, unknown> {
  /** Quoted, with its schema. */
  name: string;
  shape: string;
}

/**
 * Replaces the batch's rows in the warehouse: all or nothing. A relation whose columns changed is made anew; one that is no longer kept
 * goes, since nothing would bring it up to date.
 */
export async function keepBatch(
  db: Database,
  batch: readonly string[],
  fingerprint: { ofCouncil: Map<string, string> },
): Promise<void> {
  const relations = await keptRelations(db, "memory");
  const held = new Map((await keptRelations(db, "warehouse")).map(({ name, shape }) => [name, shape]));
  const councils = batch.map(literal).join(", ");
  await chooseCompression(db, batch);
  await db.transaction(async () => {
    for (const schema of KEPT_SCHEMAS) await db.run(`create schema if not exists warehouse.${identifier(schema)}`);
    for (const { name, shape } of relations) {
      if (held.get(name) === shape) {
        await db.run(`delete from warehouse.${name} where la_code in (${councils});
          insert into warehouse.${name} by name select * from memory.${name}`);
      } else {
        await db.run(`create or replace table warehouse.${name} as select * from memory.${name}`);
      }
      held.delete(name);
    }
    for (const name of held.keys()) await db.run(`drop table warehouse.${name}`);
    await db.run(`delete from warehouse.state.councils where la_code in (${councils})`);
    await db.insert(
      "warehouse.state.councils",
      // A council whose loads have all been withdrawn leaves nothing behind.
      batch.flatMap((la_code) => {
        const own = fingerprint.ofCouncil.get(la_code);
        return own === undefined ? [] : [{ la_code, fingerprint: own }];
      }),
    );
  });
}

/** Trying every compression on a thousand small columns takes longer than writing them; of large ones, those of text and fractions gain least. */
async function chooseCompression(db: Database, batch: readonly string[]): Promise<void> {
  await db.run(
    batch.length === 1
      ? "set force_compression = 'uncompressed'"
      : "reset force_compression; set disabled_compression_methods = 'fsst,alp,alprd,chimp,patas'",
  );
}

const keptRelations = (db: Database, database: "memory" | "warehouse"): Promise<Relation[]> =>
  db.query<Relation>(`
  select '"' || schema_name || '"."' || table_name || '"' as name, string_agg(column_name || ' ' || data_type, ', ' order by column_name) as shape
  from duckdb_columns()
  where database_name = ${literal(database)} and schema_name in (${KEPT_SCHEMAS.map(literal).join(", ")})
    ${database === "memory" ? `and (schema_name <> 'marts' or table_name in (${KEPT_MARTS.map(literal).join(", ")}))` : ""}
  group by schema_name, table_name
  having bool_or(column_name = 'la_code')
  order by all`);
