/** What two loads of one council differ in, row by row and cell by cell: compare.rows and compare.changed_children. */
import type { FieldDefinition, ReturnDefinition } from "@schemas/define.ts";
import type { IsOn } from "@schemas/repairs.ts";
import { type Database, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import type { MapsInForce } from "../load/maps/maps-in-force.ts";
import { stage } from "../transform/stage/stage.ts";

export interface RowDifference {
  return_id: string;
  before: number;
  after: number;
  new: number;
  changed: number;
  gone: number;
  /** The same values, written in another way. */
  rewritten: number;
  headings: { heading: string; count: number }[];
}

/** Stages these loads and no others, each once, under its own year. Replaces reference.loads_in_force and staging. */
export async function stageLoads(
  db: Database,
  definitions: Definitions,
  maps: MapsInForce,
  loads: readonly string[],
  isOn: IsOn,
): Promise<void> {
  await db.run(`create schema if not exists reference; create or replace table reference.loads_in_force as
    select la_code, load_id, collection_year, as_at_date, known_on, coverage, stage,
      make_date(left(collection_year, 4)::integer, 4, 1) as year_start_date, as_at_date as year_end_date, false as is_stand_in
    from store.ledger.loads where load_id in (${["", ...loads].map(literal).join(", ")});
    create or replace table reference.oc2_loads as select la_code, load_id, collection_year, as_at_date from reference.loads_in_force`);
  await stage(db, definitions, maps, isOn);
}

/**
 * Compares two staged loads. `isSameYear` false: a row that only the earlier load has is no difference, since a new year's file
 * leaves out what ended before it.
 */
export async function compareRows(
  db: Database,
  definitions: Definitions,
  { before, after, isSameYear }: { before: string | null; after: string | null; isSameYear: boolean },
): Promise<RowDifference[]> {
  await db.run(`create schema if not exists compare; create or replace table compare.rows (return_id varchar, kind varchar,
    child_id varchar, source_file varchar, source_row bigint, before_row bigint, headings varchar[], is_replaced boolean)`);
  if (before !== null && after !== null) {
    for (const definition of definitions.returns.values()) {
      await db.run(`insert into compare.rows ${rowsSql(definition, before, after)}`);
    }
    if (!isSameYear) await db.run("delete from compare.rows where kind = 'gone'");
  }
  await db.run(`create or replace table compare.changed_children as
    select child_id, bool_or(kind = 'gone' or is_replaced) as is_correction
    from compare.rows where child_id is not null group by child_id`);
  return before === null || after === null || !isSameYear ? [] : summary(db, definitions, before, after);
}

/** Rows of one key are matched in the file's order; without a key only whole rows can be the same. */
function rowsSql(definition: ReturnDefinition, before: string, after: string): string {
  const place =
    definition.key.length === 0
      ? "row_hash::varchar"
      : `concat_ws(chr(31), ${definition.key.map((name) => `coalesce(${name}::varchar, '')`).join(", ")})`;
  const differs = ({ name }: FieldDefinition) => `before.${name} is distinct from after.${name}`;
  const compared = definition.fields.filter(({ name }) => !definition.key.includes(name));
  const headings = compared.map((field) => `case when ${differs(field)} then ${literal(field.heading)} end`);
  const replaced = compared.map((field) => `(before.${field.name} is not null and ${differs(field)})`);
  return `
-- one row per row that is new, gone, changed in a value, or written in another way
with numbered as (
  select *, ${place} as place,
    row_number() over (partition by load_id, ${place} order by source_file, source_row) as nth
  from staging.${definition.table}
),
pairs as (
  select before.load_id as before_id, after.load_id as after_id, coalesce(after.child_id, before.child_id) as child_id,
    coalesce(after.source_file, before.source_file) as source_file, after.source_row, before.source_row as before_row,
    list_filter([${headings.join(", ")}], lambda heading: heading is not null) as headings,
    ${replaced.length === 0 ? "false" : replaced.join("\n      or ")} as is_replaced
  from (select * from numbered where load_id = ${literal(before)}) as before
  full join (select * from numbered where load_id = ${literal(after)}) as after
    on before.place = after.place and before.nth = after.nth
  where before.row_hash is distinct from after.row_hash
),
final as (
  select ${literal(definition.id)} as return_id,
    case when before_id is null then 'new' when after_id is null then 'gone'
      when len(headings) > 0 then 'changed' else 'rewritten' end as kind,
    child_id, source_file, source_row, before_row,
    case when before_id is null or after_id is null then [] else headings end as headings,
    before_id is not null and after_id is not null and is_replaced as is_replaced
  from pairs
)
select * from final`;
}

async function summary(
  db: Database,
  definitions: Definitions,
  before: string,
  after: string,
): Promise<RowDifference[]> {
  const sizes = [...definitions.returns.values()].map(
    ({
      id,
      table,
    }) => `select ${literal(id)} as return_id, count(*) filter (where load_id = ${literal(before)}) as before,
      count(*) filter (where load_id = ${literal(after)}) as after from staging.${table}`,
  );
  const rows = await db.query<Omit<RowDifference, "headings"> & Record<string, unknown>>(`
    with sizes as (${sizes.join(" union all ")})
    select sizes.*, ${["new", "changed", "gone", "rewritten"]
      .map((kind) => `count(*) filter (where kind = '${kind}') as "${kind}"`)
      .join(", ")}
    from sizes left join compare.rows using (return_id) where sizes.before > 0 or sizes.after > 0 group by all`);
  const headings = await db.query<{ return_id: string; heading: string; count: number }>(
    `select return_id, heading, count(*) as count
     from (select return_id, unnest(headings) as heading from compare.rows where kind = 'changed')
     group by return_id, heading order by count desc, heading`,
  );
  const order = [...definitions.returns.keys()];
  return rows
    .map((row) => ({
      ...row,
      headings: headings
        .filter(({ return_id }) => return_id === row.return_id)
        .map(({ heading, count }) => ({ heading, count })),
    }))
    .sort((one, other) => order.indexOf(one.return_id) - order.indexOf(other.return_id));
}

/** Children with an open episode in last year's load and no row in this one's Episodes (settled reading 3). Both are staged. */
export async function openLastYearMissing(db: Database, lastYear: string, load: string): Promise<number> {
  const row = await db.one<{ missing: number }>(`
    select count(distinct child_id) as missing from staging.episodes
    where load_id = ${literal(lastYear)} and child_id is not null and episode_start_date is not null
      and episode_end_date is null and not is_unreadable_episode_end_date
      and coalesce(legal_status_code not in ('V3', 'V4'), true)
      and child_id not in (select child_id from staging.episodes where load_id = ${literal(load)} and child_id is not null)`);
  return row?.missing ?? 0;
}
