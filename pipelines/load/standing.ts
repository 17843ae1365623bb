/** Which loads stand: neither unknown yet nor withdrawn. */
import type { Database } from "../database.ts";

/** Condition on ledger.loads: known on the date, an expression, and not withdrawn by then. `store` is where the ledger is. */
export const standing = (date: string, store = ""): string => `known_on <= ${date} and load_id not in (
        select load_id from ${store}ledger.withdrawals where known_on <= ${date})`;

/** The same, whatever the date of knowledge. */
export const stands = (store = ""): string => `load_id not in (select load_id from ${store}ledger.withdrawals)`;

/** Rows of known_on: every day on which something became known, in the store itself. */
export const KNOWN_DAYS = `select known_on from ledger.loads union all select known_on from ledger.withdrawals
  union all select known_on from ledger.local_loads`;

/** As-at date of the council's newest return that stands; "" when it has none. */
export async function newestReturn(store: Database, laCode: string): Promise<string> {
  const row = await store.one<{ newest: string | null }>(
    `select max(as_at_date)::varchar as newest from ledger.loads where la_code = ? and ${stands()}`,
    [laCode],
  );
  return row?.newest ?? "";
}
