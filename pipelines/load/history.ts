/** Every load with what became of it, from the ledger alone. */
import type { HistoryJson } from "@schemas/cli/history.ts";
import type { Database } from "../database.ts";
import { loadsInForce } from "./in-force.ts";

export type PastLoad = HistoryJson["loads"][number];

/** The loads of one council or of all, oldest first. `db` has the store attached as `store`; makes reference.loads_in_force. */
export async function pastLoads(db: Database, council?: string): Promise<PastLoad[]> {
  await loadsInForce(db, "9999-12-31", council === undefined ? undefined : [council]);
  const rows = await db.query<Record<string, unknown>>(HISTORY, { council: council ?? null });
  return rows.map((row) => ({
    ...(row as unknown as PastLoad),
    confirmed: JSON.parse(String(row.confirmed)),
    withdrawn: row.withdrawn === null ? null : JSON.parse(String(row.withdrawn)),
    publications: JSON.parse(String(row.publications)),
    restated: JSON.parse(String(row.restated)),
  }));
}

/** Imports that asked for a reason, oldest first. */
export async function confirmedImports(db: Database): Promise<HistoryJson["confirmed_imports"]> {
  return db.query(
    `select kind, overridden, reason, confirmed_by as "by", strftime(confirmed_on, '%Y-%m-%dT%H:%M:%S') as "on"
     from store.ledger.confirmations where load_id is null order by confirmed_on, overridden`,
  );
}

const HISTORY = `
-- one row per load
with sizes as (
  select load_id, sum(row_count)::bigint as row_count from store.ledger.files group by load_id
),
confirmed as (
  select load_id, to_json(list({kind: kind, overridden: overridden, reason: reason, "by": confirmed_by,
    "on": strftime(confirmed_on, '%Y-%m-%dT%H:%M:%S')} order by kind, overridden)) as confirmed
  from store.ledger.confirmations group by load_id
),
withdrawn as (
  select load_id, to_json({"on": strftime(max(withdrawn_on), '%Y-%m-%dT%H:%M:%S'),
    "by": arg_max(withdrawn_by, withdrawn_on), why: arg_max(why, withdrawn_on)}) as withdrawn
  from store.ledger.withdrawals group by load_id
),
published as (
  select load_id, to_json(list(publication_id order by publication_id)) as publications
  from store.ledger.publication_loads group by load_id
),
restated as (
  select load_id, is_withdrawal, count(*) as figures, min(period_end_date) as first_date, max(period_end_date) as last_date
  from store.ledger.restated_figures group by load_id, is_withdrawal
),
restatements as (
  select load_id, to_json(list({by_withdrawal: is_withdrawal, figures: figures, "from": first_date::varchar, "to": last_date::varchar}
    order by is_withdrawal)) as restated
  from restated group by load_id
),
judged as (
  select load_id, arg_min(finding_count, judged_on) as findings from store.ledger.judgements group by load_id
),
final as (
  select loads.load_id, loads.la_code, loads.collection_year, loads.as_at_date, loads.known_on, loads.coverage, loads.stage,
    strftime(loads.loaded_on, '%Y-%m-%dT%H:%M:%S') as loaded_on, loads.loaded_by, loads.why,
    coalesce(sizes.row_count, 0) as "rows", judged.findings,
    case when withdrawn.load_id is not null then 'withdrawn'
      when loads.load_id in (select load_id from reference.loads_in_force) then 'in force'
      else 'superseded' end as state,
    coalesce(confirmed.confirmed, '[]')::varchar as confirmed, withdrawn.withdrawn::varchar as withdrawn,
    coalesce(published.publications, '[]')::varchar as publications,
    coalesce(restatements.restated, '[]')::varchar as restated
  from store.ledger.loads as loads
  left join sizes using (load_id)
  left join confirmed using (load_id)
  left join withdrawn on withdrawn.load_id = loads.load_id
  left join published on published.load_id = loads.load_id
  left join restatements on restatements.load_id = loads.load_id
  left join judged on judged.load_id = loads.load_id
  where $council is null or loads.la_code = $council
  order by loads.la_code, loads.as_at_date, loads.known_on, loads.load_id
)
select * from final`;
