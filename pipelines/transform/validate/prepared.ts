/**
 * Prepared relations: prepared.<table> has one row per row of the file with the child's facts beside it, so that every rule is
 * one boolean expression over it. Only the columns that some rule names are made. README.md in this folder lists them all.
 */
import type { ReturnDefinition } from "@schemas/define.ts";
import { domainColumns, ROW_COLUMNS } from "../stage/columns.ts";
import { isLocationWanted, LOCATION_COLUMNS } from "./locations.ts";
import { partsOf } from "./parts.ts";
import { READ_BY_PERIOD_OF_CARE, sequenceColumns } from "./sequence.ts";

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
  const sequence = sequenceColumns(definition);
  const over = Object.entries(sequence.over).filter(([name]) => isWanted(name));
  const readByOver = (name: string) => over.length > 0 && READ_BY_PERIOD_OF_CARE.some((one) => one === name);
  const within = Object.entries(sequence.columns).filter(([name]) => isWanted(name) || readByOver(name));
  const parts = partsOf(definition, returns)
    .map(({ columns, joins }) => ({ columns: Object.entries(columns).filter(([name]) => isWanted(name)), joins }))
    .filter(({ columns }) => columns.length > 0);
  const listing = (columns: [string, string][]) => columns.map(([name, sql]) => `,\n    ${sql} as ${name}`).join("");
  return `
-- one row per row of the file in every load in force: ${definition.title}
with neighboured as (
  select staged.*${listing(within)}
  from ${rowsOf(definition, wanted)} as staged
  where load_id in (select load_id from prepared.loads)
),
sequenced as (
  select *${listing(over)}
  from neighboured
),
final as (
  select sequenced.* exclude (row_hash, repairs)${listing(parts.flatMap(({ columns }) => columns))}
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
  const { columns, over } = sequenceColumns(definition);
  return [
    ...ROW_COLUMNS,
    ...domainColumns(definition),
    ...(definition.id === "episodes" ? LOCATION_COLUMNS : []),
    ...Object.keys(columns),
    ...Object.keys(over),
    ...partsOf(definition, returns).flatMap((part) => Object.keys(part.columns)),
  ];
}

const rowsOf = ({ id, table }: ReturnDefinition, wanted: ReadonlySet<string> | undefined): string =>
  id === "episodes" && isLocationWanted(wanted) ? "prepared.located_episodes" : `staging.${table}`;
