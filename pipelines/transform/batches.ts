/** Which councils are worked out together: many in one go cost little more than one, and memory sets the end. */
import type { Database } from "../database.ts";
import { MemoryError } from "../store/disk-words.ts";

/** Raw rows that one batch may hold: bounds memory, whatever the number of councils. */
const ROWS_PER_BATCH = 300_000;

/** Needs the store attached as `store`. A council is never parted. */
export async function batches(db: Database, councils: readonly string[]): Promise<string[][]> {
  const sizes = await db.query<{ la_code: string; rows: number }>(
    "select la_code, sum(row_count) as rows from store.ledger.files join store.ledger.loads using (load_id) group by la_code",
  );
  const rowsOf = new Map(sizes.map((row) => [row.la_code, row.rows]));
  return together(councils, (code) => rowsOf.get(code) ?? 0, ROWS_PER_BATCH);
}

/** In the order given, as many together as are no larger than `most`; a council that is larger is alone. */
export function together(councils: readonly string[], sizeOf: (council: string) => number, most: number): string[][] {
  const all: string[][] = [];
  let size = 0;
  for (const code of councils) {
    const own = sizeOf(code);
    size += own;
    if (all.length > 0 && size <= most) all.at(-1)?.push(code);
    else {
      all.push([code]);
      size = own;
    }
  }
  return all;
}

/**
 * Does the work for each batch, in order; a batch that does not fit into memory is parted and done again: rows say little of how much
 * is found wrong with them. Throws MemoryError when a single council does not fit.
 */
export async function inParts(
  all: readonly string[][],
  work: (batch: readonly string[]) => Promise<void>,
): Promise<void> {
  for (const batch of all) {
    try {
      await work(batch);
    } catch (error) {
      if (!(error instanceof MemoryError) || batch.length < 2) throw error;
      const half = Math.ceil(batch.length / 2);
      await inParts([batch.slice(0, half), batch.slice(half)], work);
    }
  }
}
