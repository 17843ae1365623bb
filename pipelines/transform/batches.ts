/** Which councils are worked out together: many in one go cost little more than one, and memory sets the end. */
import type { Database } from "../database.ts";

/** Raw rows that one batch may hold: bounds memory, whatever the number of councils. */
const ROWS_PER_BATCH = 2_000_000;

export interface Batch {
  councils: string[];
  /** Raw rows of all their loads. */
  rows: number;
}

/** Needs the store attached as `store`. A council is never parted. */
export async function batches(db: Database, councils: readonly string[]): Promise<Batch[]> {
  const sizes = await db.query<{ la_code: string; rows: number }>(
    "select la_code, sum(row_count) as rows from store.ledger.files join store.ledger.loads using (load_id) group by la_code",
  );
  const rowsOf = new Map(sizes.map((row) => [row.la_code, row.rows]));
  const all: Batch[] = [];
  for (const code of councils) {
    const rows = rowsOf.get(code) ?? 0;
    const last = all.at(-1);
    if (last === undefined || last.rows + rows > ROWS_PER_BATCH) all.push({ councils: [code], rows });
    else {
      last.councils.push(code);
      last.rows += rows;
    }
  }
  return all;
}
