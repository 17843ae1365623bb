/** What became of the local returns: each load with the figures of it that still count, and the withdrawal of one. */
import type { HistoryJson } from "@schemas/cli/history.ts";
import { type Database, literal } from "../../database.ts";
import { withdraw } from "../withdraw.ts";
import { localFiguresSql } from "./local-tables.ts";

export type PastLocalLoad = HistoryJson["local_loads"][number];

const FOREVER = "9999-12-31";

/** The local loads of one council or of all, oldest first. `store` is where the ledger is, with its point. */
export async function pastLocalLoads(db: Database, council?: string, store = ""): Promise<PastLocalLoad[]> {
  const rows = await db.query<Record<string, unknown>>(
    `with counting as (
       select load_id, count(*) as figures from (${localFiguresSql(FOREVER, store)}) group by load_id
     ),
     withdrawn as (
       select load_id, max(withdrawn_on) as "on", arg_max(withdrawn_by, withdrawn_on) as "by", arg_max(why, withdrawn_on) as why
       from ${store}ledger.withdrawals group by load_id
     )
     select loads.load_id, loads.la_code, loads.known_on, strftime(loads.loaded_on, '%Y-%m-%dT%H:%M:%S') as loaded_on,
       loads.loaded_by, loads.why, loads.source_file, loads.row_count as figures, coalesce(counting.figures, 0) as figures_in_force,
       case when withdrawn.load_id is null then null else to_json({"on": strftime(withdrawn."on", '%Y-%m-%dT%H:%M:%S'),
         "by": withdrawn."by", why: withdrawn.why})::varchar end as withdrawn
     from ${store}ledger.local_loads as loads
     left join counting using (load_id)
     left join withdrawn on withdrawn.load_id = loads.load_id
     where $council is null or loads.la_code = $council
     order by loads.la_code, loads.load_id`,
    { council: council ?? null },
  );
  return rows.map((row) => ({
    ...(row as unknown as PastLocalLoad),
    withdrawn: row.withdrawn === null ? null : JSON.parse(String(row.withdrawn)),
  }));
}

export interface LocalWithdrawal {
  load: PastLocalLoad;
  already_withdrawn: boolean;
  /** Figures that counted and do not any more; of `earlier_again` of them an earlier load's counts instead. */
  figures: number;
  earlier_again: number;
}

/** Takes one local load out of force; undefined when no local load has the id. */
export async function withdrawLocal(
  store: Database,
  loadId: string,
  request: { why: string; today: string; dryRun: boolean },
): Promise<LocalWithdrawal | undefined> {
  const load = (await pastLocalLoads(store)).find(({ load_id }) => load_id === loadId);
  if (load === undefined) return undefined;
  const already_withdrawn = load.withdrawn !== null;
  const earlier_again = already_withdrawn ? 0 : await earlierAgain(store, loadId);
  if (!already_withdrawn && !request.dryRun) await withdraw(store, load, request);
  return { load, already_withdrawn, figures: load.figures_in_force, earlier_again };
}

async function earlierAgain(store: Database, loadId: string): Promise<number> {
  const KEY = "la_code, basis, period_from, period_to, indicator_id, breakdown_dimension, breakdown_category";
  const row = await store.one<{ figures: number }>(
    `select count(*) as figures from (
       select ${KEY} from (${localFiguresSql(FOREVER)}) where load_id = ${literal(loadId)}
       intersect
       select ${KEY} from ledger.local_figures join ledger.local_loads using (load_id)
       where load_id <> ${literal(loadId)} and load_id not in (select load_id from ledger.withdrawals))`,
  );
  return row?.figures ?? 0;
}
