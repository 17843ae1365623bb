/** What the warehouse keeps of a batch that was worked out in the scratch database. */
import { LIST_MARTS } from "@schemas/define.ts";
import { POPULATIONS } from "@schemas/populations.ts";
import { BENCHMARK_TABLES } from "@schemas/published/benchmark-tables.ts";
import { type Database, identifier, literal } from "../database.ts";
import { relationsMentioned } from "../sql-files.ts";

/** Schemas of the scratch database that the warehouse keeps. */
export const KEPT_SCHEMAS = ["validation", "marts", "indicators", "benchmarks"] as const;

/**
 * What is read after the run. Of the marts those that indicators count over, and the people that rates are of; the rest of a schema
 * that is named here is steps on the way.
 */
const READ: Partial<Record<string, ReadonlySet<string>>> = {
  marts: new Set<string>([
    ...POPULATIONS,
    ...Object.values(LIST_MARTS).map(({ mart }) => mart),
    "population_at_period_end",
  ]),
  indicators: new Set(["values", "bounds", "movements"]),
  benchmarks: new Set([...BENCHMARK_TABLES, "reconciliation"]),
};

interface Relation extends Record<string, unknown> {
  schema_name: string;
  relation: string;
  /** Quoted, with its schema. */
  name: string;
  shape: string;
  /** The statement that makes it, of a view. */
  view: string | null;
}

/**
 * Replaces the batch's rows in the warehouse: all or nothing. A relation whose columns changed is made anew; one that is no longer kept
 * goes, since nothing would bring it up to date. A view is kept as one, with the tables that it reads.
 */
export async function keepBatch(
  db: Database,
  batch: readonly string[],
  fingerprint: { ofCouncil: Map<string, string> },
): Promise<void> {
  const relations = readAfterwards(await relationsOf(db, "memory"));
  const held = await relationsOf(db, "warehouse");
  const councils = batch.map(literal).join(", ");
  await chooseWriting(db, batch);
  await db.transaction(async () => {
    for (const schema of KEPT_SCHEMAS) await db.run(`create schema if not exists warehouse.${identifier(schema)}`);
    await dropStale(db, relations, held);
    const shapes = new Map(held.map(({ name, shape }) => [name, shape]));
    for (const relation of relations) await keepRelation(db, relation, shapes.get(relation.name), councils);
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

/** Views are made anew each time; a table goes when it is no longer kept. */
async function dropStale(db: Database, relations: readonly Relation[], held: readonly Relation[]): Promise<void> {
  const kept = new Set(relations.filter(({ view }) => view === null).map(({ name }) => name));
  for (const { name, view } of held)
    if (view !== null || !kept.has(name)) await db.run(`drop ${view === null ? "table" : "view"} warehouse.${name}`);
}

async function keepRelation(
  db: Database,
  { name, shape, view }: Relation,
  heldShape: string | undefined,
  councils: string,
): Promise<void> {
  if (view !== null) await db.run(view.replace(/^create view /i, "create view warehouse."));
  else if (heldShape === shape) {
    await db.run(`delete from warehouse.${name} where la_code in (${councils});
      insert into warehouse.${name} by name select * from memory.${name}`);
  } else {
    await db.run(`create or replace table warehouse.${name} as select * from memory.${name}`);
  }
}

/**
 * Trying every compression on a thousand small columns takes longer than writing them; of large ones, those of text and fractions gain
 * least. Joining one batch's rows with those beside them writes both again, and more with each batch.
 */
async function chooseWriting(db: Database, batch: readonly string[]): Promise<void> {
  await db.run("set max_vacuum_tasks = 0");
  await db.run(
    batch.length === 1
      ? "set force_compression = 'uncompressed'"
      : "reset force_compression; set disabled_compression_methods = 'fsst,alp,alprd,chimp,patas'",
  );
}

/** What is read after the run, and what views among it read. */
function readAfterwards(relations: readonly Relation[]): Relation[] {
  const named = new Map(relations.map((one) => [`${one.schema_name}.${one.relation}`, one]));
  const isRead = ({ schema_name, relation }: Relation) => READ[schema_name]?.has(relation) !== false;
  const wanted = new Set([...named].filter(([, one]) => isRead(one)).map(([name]) => name));
  for (const name of wanted) for (const read of relationsMentioned(named.get(name)?.view ?? "")) wanted.add(read);
  return [...named].filter(([name]) => wanted.has(name)).map(([, one]) => one);
}

/** Tables before the views that read them. */
const relationsOf = (db: Database, database: "memory" | "warehouse"): Promise<Relation[]> =>
  db.query<Relation>(`
  select columns.schema_name, table_name as relation, '"' || columns.schema_name || '"."' || table_name || '"' as name,
    string_agg(column_name || ' ' || data_type, ', ' order by column_name) as shape, any_value(views.sql) as "view"
  from duckdb_columns() as columns
  left join duckdb_views() as views
    on views.database_name = columns.database_name and views.schema_name = columns.schema_name and view_name = table_name
  where columns.database_name = ${literal(database)} and columns.schema_name in (${KEPT_SCHEMAS.map(literal).join(", ")})
  group by columns.schema_name, table_name
  having bool_or(column_name = 'la_code')
  order by "view" is not null, name`);
