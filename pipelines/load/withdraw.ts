/** A load is taken out of force by one more line of the ledger: nothing that was kept is lost. */
import { type Database, literal } from "../database.ts";
import { refuseUnknown } from "../errors.ts";
import { userName } from "../user-name.ts";
import { type HeldLoad, ledgerTime, loadsHeld } from "./ledger.ts";
import { stands } from "./standing.ts";

/** The load of that id; local returns are not among them. Throws UsageError naming the nearest ids when there is none. */
export async function heldLoad(store: Database, loadId: string): Promise<HeldLoad> {
  const held = await loadsHeld(store);
  const found = held.find(({ load_id }) => load_id === loadId);
  return (
    found ??
    refuseUnknown(
      "Load",
      loadId,
      held.map(({ load_id }) => load_id),
      "`careboard history` lists them all.",
    )
  );
}

/** Appends the withdrawal, as known on `today` (or when the load itself became known, if that is later). False: it was there. */
export async function withdraw(
  store: Database,
  load: Pick<HeldLoad, "load_id" | "known_on">,
  { why, today, by = userName() }: { why: string; today: string; by?: string },
): Promise<boolean> {
  const held = await store.one(`select 1 as held from ledger.withdrawals where load_id = ${literal(load.load_id)}`);
  if (held !== undefined) return false;
  await store.insert("ledger.withdrawals", [
    {
      load_id: load.load_id,
      withdrawn_on: ledgerTime(),
      known_on: load.known_on > today ? load.known_on : today,
      withdrawn_by: by,
      why,
    },
  ]);
  return true;
}

/** Id of the load that counts for the council and collection year of `load`; null: none does. */
export async function standingLoad(store: Database, load: HeldLoad): Promise<string | null> {
  const found = await store.one<{ load_id: string }>(
    `select load_id from ledger.loads where la_code = $council and collection_year = $year
       and ${stands()}
     order by as_at_date desc, known_on desc, load_id desc limit 1`,
    { council: load.la_code, year: load.collection_year },
  );
  return found?.load_id ?? null;
}

/** Copies the withdrawals that were made in `incoming` into the store attached as `held`. */
export const keepWithdrawals = (db: Database): Promise<void> =>
  db.run(`insert into held.ledger.withdrawals by name
    select * from incoming.ledger.withdrawals anti join held.ledger.withdrawals using (load_id)`);
