/**
 * Prepared relations: prepared.<table> has one row per row of the file with the child's facts beside it, so that every rule is
 * one boolean expression over it. Only the columns that some rule names are made. README.md in this folder lists them all.
 */
import type { ReturnDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { domainColumns, ROW_COLUMNS } from "../stage/columns.ts";
import { factColumns } from "./child-facts.ts";
import { unblocked } from "./unblocked.ts";

/** Facts of the load, the same for each of its rows. */
export const LOAD_COLUMNS = [
  "year_start_date",
  "year_end_date",
  "has_last_year",
  "last_year_start_date",
  "last_year_end_date",
] as const;

/** A source of columns, left out of the statement when no rule names one of them. */
interface Part {
  columns: Record<string, string>;
  joins: string;
}

/** Names in an expression: what a prepared relation has to offer for it. */
export const namesIn = (expressions: Iterable<string>): Set<string> =>
  new Set([...expressions].flatMap((expression) => expression.match(/[a-z_][a-z0-9_]*/g) ?? []));

/** The statement behind prepared.<table>; `wanted` left out: all columns. */
export function preparedSql(
  definition: ReturnDefinition,
  returns: ReadonlyMap<string, ReturnDefinition>,
  wanted?: ReadonlySet<string>,
): string {
  const isWanted = (name: string) => wanted === undefined || wanted.has(name);
  const within = Object.entries(sequenceColumns(definition)).filter(([name]) => isWanted(name));
  const parts = partsOf(definition, returns)
    .map(({ columns, joins }) => ({ columns: Object.entries(columns).filter(([name]) => isWanted(name)), joins }))
    .filter(({ columns }) => columns.length > 0);
  const listing = (columns: [string, string][]) => columns.map(([name, sql]) => `,\n    ${sql} as ${name}`).join("");
  return `
-- one row per row of the file in every load in force: ${definition.title}
with sequenced as (
  select staged.*${listing(within)}
  from staging.${definition.table} as staged
  where load_id in (select load_id from prepared.loads)
),
final as (
  select sequenced.* exclude (row_hash)${listing(parts.flatMap(({ columns }) => columns))}
  from sequenced
  ${["join prepared.loads as loads using (load_id)", ...parts.map(({ joins }) => joins).filter((join) => join !== "")].join("\n  ")}
)
select * from final`;
}

/** Every column an expression over prepared.<table> may name, in the order of the README. */
export function preparedColumns(
  definition: ReturnDefinition,
  returns: ReadonlyMap<string, ReturnDefinition>,
): string[] {
  return [
    ...ROW_COLUMNS,
    ...domainColumns(definition),
    ...Object.keys(sequenceColumns(definition)),
    ...partsOf(definition, returns).flatMap(({ columns }) => Object.keys(columns)),
  ];
}

/** Place among the child's rows by date (rows without a child or a readable date have none), and rows with the same key. */
function sequenceColumns(definition: ReturnDefinition): Record<string, string> {
  const dates = definition.fields.filter((field) => field.type === "date" && field.name !== "date_of_birth");
  const [start] = dates.filter((field) => field.required);
  const columns: Record<string, string> = {};
  if (definition.key.length > 0) {
    columns.key_row_count = `case when child_id is not null
      then count(*) over (partition by la_code, load_id, ${definition.key.join(", ")}) end`;
  }
  if (start === undefined) return columns;
  const order = [start.name, ...dates.filter((field) => field !== start).map(({ name }) => `${name} nulls last`)];
  const window = `(partition by la_code, load_id, child_id, ${start.name} is null order by ${order.join(", ")}, source_file, source_row)`;
  const placed = (sql: string) =>
    `case when child_id is not null and ${start.name} is not null then ${sql} over ${window} end`;
  columns.sequence_number = placed("row_number()");
  columns.is_first_in_sequence = placed("not lag(true, 1, false)");
  columns.is_last_in_sequence = placed("not lead(true, 1, false)");
  for (const name of domainColumns(definition)) {
    if (name === "child_id") continue;
    columns[`previous_${name}`] = placed(`lag(${name})`);
    columns[`next_${name}`] = placed(`lead(${name})`);
  }
  return columns;
}

function partsOf(definition: ReturnDefinition, returns: ReadonlyMap<string, ReturnDefinition>): Part[] {
  const from = (relation: string, names: readonly string[], prefix = "") =>
    Object.fromEntries(names.map((name) => [`${prefix}${name}`, `${relation}.${name}`]));
  const facts = factColumns(returns);
  const isFlag = (name: string) => name.startsWith("child_has_");
  const factsOf = (relation: string, prefix: string, held: string) =>
    Object.fromEntries(
      facts.map((name) => [
        `${prefix}${name}`,
        isFlag(name) ? `case when ${held} then coalesce(${relation}.${name}, false) end` : `${relation}.${name}`,
      ]),
    );
  return [
    { columns: from("loads", LOAD_COLUMNS), joins: "" },
    {
      columns: { blocking_code: "blocked.code" },
      joins: `left join (select * from validation.blocked_rows where return_id = ${literal(definition.id)}) as blocked
    on sequenced.load_id = blocked.load_id and sequenced.source_file = blocked.source_file
    and sequenced.source_row = blocked.source_row`,
    },
    {
      columns: factsOf("facts", "", "sequenced.child_id is not null"),
      joins: `left join prepared.child_facts as facts
    on sequenced.load_id = facts.load_id and sequenced.child_id = facts.child_id`,
    },
    {
      columns: factsOf("last_facts", "last_year_", "sequenced.child_id is not null and loads.has_last_year"),
      joins: `left join prepared.child_facts as last_facts
    on loads.last_year_load_id = last_facts.load_id and sequenced.child_id = last_facts.child_id`,
    },
    ...lastYearRow(definition),
    ...definition.fields.filter((field) => field.type === "postcode").map((field) => postcodeOf(field.name)),
  ];
}

/** The row with the same key in last year's file. */
function lastYearRow(definition: ReturnDefinition): Part[] {
  if (definition.key.length === 0) return [];
  const names = domainColumns(definition).filter((name) => !definition.key.includes(name));
  const columns = Object.fromEntries(names.map((name) => [`last_year_${name}`, `last_row.${name}`]));
  const sameKey = definition.key.map((name) => `sequenced.${name} = last_row.${name}`).join(" and ");
  return [
    {
      columns: { is_in_last_year: "case when loads.has_last_year then last_row.load_id is not null end", ...columns },
      joins: `left join ${unblocked(definition)} as last_row
    on loads.last_year_load_id = last_row.load_id and ${sameKey}`,
    },
  ];
}

/** Null where no directory is held or the cell is blank. */
function postcodeOf(name: string): Part {
  const alias = `found_${name}`;
  return {
    columns: {
      [`is_known_${name}`]: `case when sequenced.${name} is not null and (select has_postcodes from reference.has_postcodes)
      then ${alias}.postcode_key is not null end`,
      [`${name}_easting`]: `${alias}.easting`,
      [`${name}_northing`]: `${alias}.northing`,
      [`${name}_la_code`]: `${alias}.la_code`,
    },
    joins: `left join prepared.postcodes as ${alias} on sequenced.${name} = ${alias}.postcode_key`,
  };
}
