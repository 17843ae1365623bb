/**
 * Rows that have no place in any relation (settled reading 0), and nothing else: the one list of what takes a row out.
 * The words an analyst reads are in the rules BLK1 to BLK4.
 */
import type { ReturnDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";

export const BLOCKING_CODES = {
  childUnknown: "BLK1",
  dateUnknown: "BLK2",
  exactDuplicate: "BLK3",
  secondRowOfKey: "BLK4",
} as const;

/** One row per blocked row of staging, over all returns: only rows that share their place with another are numbered. */
export function blockedRowsSql(returns: Iterable<ReturnDefinition>): string {
  const order = "order by source_file, source_row";
  return `
-- one row per row of a file that has no place in any relation
with placed as (
  ${[...returns].map(placedRowsOf).join("\n  union all\n  ")}
),
shared as (
  select load_id, return_id, place from placed group by all having count(*) > 1
),
final as (
  select la_code, load_id, return_id, source_file, source_row,
    case when is_child_unknown then ${literal(BLOCKING_CODES.childUnknown)}
      when is_date_unknown then ${literal(BLOCKING_CODES.dateUnknown)}
      when row_number() over (partition by la_code, load_id, return_id, place, row_hash ${order}) > 1
        then ${literal(BLOCKING_CODES.exactDuplicate)}
      when has_key and row_number() over (partition by la_code, load_id, return_id, place ${order}) > 1
        then ${literal(BLOCKING_CODES.secondRowOfKey)}
    end as code
  from placed
  where is_child_unknown or is_date_unknown or (load_id, return_id, place) in (from shared)
  qualify code is not null
)
select * from final`;
}

/** Columns that place a row among the others: its key, or where the file has none the fields that it cannot do without. */
export const placeColumns = (definition: ReturnDefinition): string[] =>
  definition.key.length > 0 ? definition.key : requiredFields(definition);

const requiredFields = (definition: ReturnDefinition): string[] =>
  definition.fields.filter((field) => field.required).map((field) => field.name);

function placedRowsOf(definition: ReturnDefinition): string {
  const dates = requiredFields(definition).filter((name) => name !== "child_id");
  const place = placeColumns(definition).map((name) => `coalesce(${name}::varchar, '')`);
  return `select la_code, load_id, ${literal(definition.id)} as return_id, source_file, source_row, row_hash,
    child_id is null as is_child_unknown,
    ${dates.length === 0 ? "false" : dates.map((name) => `${name} is null`).join(" or ")} as is_date_unknown,
    ${definition.key.length > 0} as has_key, concat_ws(chr(31), ${place.join(", ")}) as place
  from staging.${definition.table}`;
}
