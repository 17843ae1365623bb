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

/** One row per blocked row of staging, over all returns. */
export function blockedRowsSql(returns: Iterable<ReturnDefinition>): string {
  return `
-- one row per row of a file that has no place in any relation
with final as (
  ${[...returns].map(blockedRowsOf).join("\n  union all\n  ")}
)
select * from final`;
}

/** Columns that place a row among the others: its key, or where the file has none the fields that it cannot do without. */
export const placeColumns = (definition: ReturnDefinition): string[] =>
  definition.key.length > 0 ? definition.key : requiredFields(definition);

const requiredFields = (definition: ReturnDefinition): string[] =>
  definition.fields.filter((field) => field.required).map((field) => field.name);

function blockedRowsOf(definition: ReturnDefinition): string {
  const dates = requiredFields(definition).filter((name) => name !== "child_id");
  const dateUnknown = dates.length === 0 ? "false" : dates.map((name) => `${name} is null`).join(" or ");
  const place = ["la_code", "load_id", ...placeColumns(definition)].join(", ");
  const secondRow =
    definition.key.length === 0
      ? ""
      : `when row_number() over (partition by ${place} order by source_file, source_row) > 1
        then ${literal(BLOCKING_CODES.secondRowOfKey)}`;
  return `select la_code, load_id, ${literal(definition.id)} as return_id, source_file, source_row,
    case when child_id is null then ${literal(BLOCKING_CODES.childUnknown)}
      when ${dateUnknown} then ${literal(BLOCKING_CODES.dateUnknown)}
      when row_number() over (partition by ${place}, row_hash order by source_file, source_row) > 1
        then ${literal(BLOCKING_CODES.exactDuplicate)}
      ${secondRow}
    end as code
  from staging.${definition.table}
  qualify code is not null`;
}
