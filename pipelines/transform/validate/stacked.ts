/** Rows that are not blocked, of all years held, stacked by the definition's own way (returns.md 5.5): validated.<table>. */
import type { ReturnDefinition } from "@schemas/define.ts";
import { domainColumns, ROW_COLUMNS } from "../stage/columns.ts";
import { unblocked } from "./unblocked.ts";

const NEWEST = "order by collection_year desc, as_at_date desc, source_file, source_row";

/** The statement behind validated.<table>; known_until_date is the as-at date of the newest file that holds the row. */
export function stackedSql(definition: ReturnDefinition): string {
  return `
-- ${GRAIN[definition.stacking]}: ${definition.title}
with placed as (
  select ${[...ROW_COLUMNS, ...domainColumns(definition)].join(", ")}, as_at_date as known_until_date
  from ${unblocked(definition)}
),
final as (
  select *
  from placed${newestRows(definition)}
)
select * from final`;
}

const GRAIN: Record<ReturnDefinition["stacking"], string> = {
  "by-key": "one row per key, from the newest file that holds it",
  "own-year": "one row per key and collection year",
  "own-as-at": "one row per key and as-at date; of a list without a key every row",
  "missing-incidents": "one row per incident over all years",
};

/** Which rows stay: a qualify clause, or nothing where all do. */
function newestRows({ stacking, key }: ReturnDefinition): string {
  const first = (columns: readonly string[]) =>
    `\n  qualify row_number() over (partition by la_code, ${columns.join(", ")} ${NEWEST}) = 1`;
  switch (stacking) {
    case "by-key":
      return first(key);
    case "own-year":
      return first([...key, "collection_year"]);
    case "own-as-at":
      // Without a key every row counts: which load speaks of the day is decided before (in-force.ts), and exact duplicates are set aside.
      return key.length === 0 ? "" : first([...key, "as_at_date"]);
    case "missing-incidents": {
      const incident = ["child_id", "missing_type_code", "missing_start_date"];
      const newest = `max(collection_year) over (partition by la_code, ${incident.join(", ")})`;
      const inNewestFile = `rank() over (partition by la_code, ${incident.join(", ")}, missing_end_date
    order by collection_year desc, as_at_date desc) = 1`;
      return `\n  qualify ${inNewestFile}
    and (missing_end_date is not null or collection_year = ${newest})`;
    }
  }
}
