/** Which loads stand: neither unknown yet nor withdrawn. */

/** Condition on ledger.loads: known on the date, an expression, and not withdrawn by then. `store` is where the ledger is. */
export const standing = (date: string, store = ""): string => `known_on <= ${date} and load_id not in (
        select load_id from ${store}ledger.withdrawals where known_on <= ${date})`;

/** The same in the store itself, whatever the date of knowledge. */
export const STANDS = "load_id not in (select load_id from ledger.withdrawals)";
