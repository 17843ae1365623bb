/**
 * Raw text to typed rows under domain names, generated from the return definitions: one statement per return for all councils
 * and years of the batch. No joins but the load, no business meaning, and no row is lost.
 */
import { collectionYearBounds } from "@schemas/collection-years.ts";
import type { ReturnDefinition } from "@schemas/define.ts";
import { cellText } from "@schemas/field-types.ts";
import { allOn, type IsOn } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../../database.ts";
import { ledgerFiles, type MapsInForce, NO_MAPS } from "../../load/maps/maps-in-force.ts";
import {
  canBeUnreadable,
  domainColumns,
  isSex,
  listed,
  listedCode,
  normalisedSex,
  ROW_COLUMNS,
  repairOfCell,
  type StageDefinitions,
  typedCell,
  unreadable,
} from "./columns.ts";
import { applyChildIds, rawRows } from "./maps.ts";

/**
 * Makes `staging.<table>` for every return, `staging.unreadable_cells`, `validation.repairs` and `reference.files_supplied`.
 * Needs reference.loads_in_force, reference.oc2_loads and the store attached as `store`. `isOn`: the repairs that are made. Gives
 * back how many lines of the child-id map were left aside.
 */
export async function stage(
  db: Database,
  definitions: StageDefinitions,
  maps: MapsInForce = NO_MAPS,
  isOn: IsOn = allOn,
): Promise<number> {
  await db.run(
    "create schema if not exists staging; create schema if not exists reference; create schema if not exists validation",
  );
  await db.run(filesSuppliedSql(definitions, maps));
  for (const definition of definitions.returns.values()) {
    const sql = stagingSql(definition, definitions, maps, isOn);
    await db.run(`create or replace table staging.${definition.table} as ${sql}`);
  }
  const setAside = maps.hasChildIds ? await applyChildIds(db, definitions.returns.values(), maps) : 0;
  await db.run(`create or replace view staging.unreadable_cells as ${unreadableCellsSql(definitions)}`);
  await db.run(`create or replace table validation.repairs as ${repairsSql(definitions)}`);
  return setAside;
}

/** collected_from_date: first day of the first collection year that has the return; null where every year that we know has it. */
function filesSuppliedSql({ returns }: StageDefinitions, maps: MapsInForce): string {
  const collected = [...returns.values()].map(
    ({ id, since }) =>
      `(${literal(id)}, ${since === undefined ? "null" : literal(collectionYearBounds(since).start)}::date)`,
  );
  return `create or replace table reference.files_supplied as
-- one row per council, load in force and return of which at least one file was supplied
with collected(return_id, collected_from_date) as (
  values ${collected.join(", ")}
)
select distinct loads.la_code, loads.load_id, files.return_id, collected.collected_from_date
from reference.loads_in_force as loads
join ${ledgerFiles(maps)} as files using (load_id)
left join collected using (return_id)`;
}

/** The statement behind staging.<table>, for `explain` as well. */
function stagingSql(
  definition: ReturnDefinition,
  definitions: StageDefinitions,
  maps: MapsInForce = NO_MAPS,
  isOn: IsOn = allOn,
): string {
  const cells = definition.fields.map((field) => `${cellText(identifier(field.heading), isOn)} as ${cell(field.name)}`);
  const typed = definition.fields.flatMap((field) => {
    const value = typedCell(field, definitions.codeSets, cell(field.name), isOn);
    return isSex(field)
      ? [
          `${value} as ${field.name}_raw`,
          `${normalisedSex(field, definitions.codeSets, `${field.name}_raw`)} as ${field.name}`,
        ]
      : [`${value} as ${field.name}`];
  });
  const known = definition.fields.flatMap((field) => {
    const { name } = field;
    const columns: string[] = [];
    if (canBeUnreadable(field)) columns.push(`${cell(name)} is not null and ${name} is null as ${unreadable(name)}`);
    if (field.codes !== undefined) {
      const value = isSex(field) ? `${name}_raw` : name;
      columns.push(`${listedCode(field, definitions.codeSets, value)} as ${listed(name)}`);
    }
    return columns;
  });
  const mended = definition.fields.map((field) => {
    const repair = repairOfCell(field, cell(field.name), isSex(field) ? `${field.name}_raw` : field.name);
    return `${literal(`${field.heading}:`)} || ${repair}`;
  });
  const hash = `hash(${definition.fields.map((field) => cell(field.name)).join(", ")}) as row_hash`;
  return `
-- one row per row of the file: ${definition.title}
with loads as (
  ${loadsOf(definition)}
),
cells as (
  select loads.*, raw.source_file, raw.source_row,
    ${cells.join(",\n    ")}
  from loads
  join ${rawRows(definition, maps)} as raw using (load_id)
),
typed as (
  select *,
    ${typed.join(",\n    ")}
  from cells
),
final as (
  select ${[...ROW_COLUMNS, ...domainColumns(definition)].join(", ")},
    ${[...known, `nullif(concat_ws(' ', ${mended.join(", ")}), '') as repairs`, hash].join(",\n    ")}
  from typed
)
select * from final`;
}

/** A load that stands in for another year brings its episodes there, never rows that belong to the year of the load itself. */
function loadsOf({ stacking }: ReturnDefinition): string {
  const columns = "la_code, collection_year, load_id, as_at_date";
  if (stacking === "own-as-at") return `select ${columns} from reference.oc2_loads`;
  if (stacking === "own-year") return `select ${columns} from reference.loads_in_force where not is_stand_in`;
  return `select ${columns} from reference.loads_in_force`;
}

/** A cell's text; "cell_" keeps it apart from the value that takes the field's name. */
const cell = (name: string): string => identifier(`cell_${name}`);

/** One row per cell that was mended, and by which rule; never the value. A load that stands in for another year counts once. */
function repairsSql({ returns }: StageDefinitions): string {
  const arms = [...returns.values()].map(
    ({ id, table }) => `select la_code, load_id, ${literal(id)} as return_id, source_file, source_row, repairs
    from staging.${table} where repairs is not null`,
  );
  return `
-- one row per cell that a repair rule mended
with mended as (
  ${arms.join("\n  union all\n  ")}
),
cells as (
  select distinct * exclude (repairs), unnest(string_split(repairs, ' ')) as cell
  from mended
),
final as (
  select * exclude (cell), split_part(cell, ':', 1) as heading, split_part(cell, ':', 2) as repair_id
  from cells
)
select * from final`;
}

/** One row per cell that was present and could not be taken as it stands; never the value. */
function unreadableCellsSql(definitions: StageDefinitions): string {
  const arms = [...definitions.returns.values()].map((definition) => {
    const problems = definition.fields.flatMap((field) => {
      const entry = (column: string, problem: string) =>
        `case when ${column} then {heading: ${literal(field.heading)}, problem: ${literal(problem)}} end`;
      return [
        ...(canBeUnreadable(field) ? [entry(unreadable(field.name), "unreadable")] : []),
        ...(field.codes === undefined ? [] : [entry(`not ${listed(field.name)}`, "not in the year's list")]),
      ];
    });
    return `select la_code, load_id, ${literal(definition.id)} as return_id, source_file, source_row, child_id,
      unnest([${problems.join(",\n      ")}]) as problem
    from staging.${definition.table}`;
  });
  return `
-- one row per cell that is present but unreadable or not in the year's code list
with cells as (
  ${arms.join("\n  union all\n  ")}
),
final as (
  select la_code, load_id, return_id, source_file, source_row, child_id, problem.heading as heading, problem.problem as problem
  from cells
  where problem is not null
)
select * from final`;
}
