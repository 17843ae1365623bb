/** The rows of a file that keep their place: one row per key of each load. */
import type { ReturnDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";

/** A relation for `from`: staging.<table> without its blocked rows. */
export function unblocked(definition: ReturnDefinition): string {
  return `(select * from staging.${definition.table} as staged
    anti join (select * from validation.blocked_rows where return_id = ${literal(definition.id)}) as blocked
      on staged.load_id = blocked.load_id and staged.source_file = blocked.source_file and staged.source_row = blocked.source_row)`;
}
