/** Which loads stand and which are counted, as known on a date: made into reference.loads_in_force and reference.oc2_loads. */
import { type Database, literal } from "../database.ts";
import { ledgerLoads, type MapsInForce, NO_MAPS } from "./maps/maps-in-force.ts";
import { standing } from "./standing.ts";

export { standing } from "./standing.ts";

/**
 * `db` has the store attached as `store`. Per council and collection year the highest as-at date wins, then the latest known_on,
 * then the load id. A full history supersedes every load of the council with an earlier or equal as-at date; when a later load
 * holds its own year it stands for the years before (as the year before, to 31 March). A rolling twelve months stands in for
 * the year before only when no other load of that year is in force. `councils`: only these; left out: all.
 */
export async function loadsInForce(
  db: Database,
  asKnownOn: string,
  councils?: readonly string[],
  maps: MapsInForce = NO_MAPS,
): Promise<void> {
  const known = `
    known as (
      select *,
        make_date(left(collection_year, 4)::integer, 4, 1) as year_start_date
      from ${ledgerLoads(maps)}
      where ${standing(`date ${literal(asKnownOn)}`, "store.")}
        ${councils === undefined ? "" : `and la_code in (${["", ...councils].map(literal).join(", ")})`}
    )`;
  await db.run(`
    create schema if not exists reference;
    create or replace table reference.loads_in_force as
    with ${known},
    histories as (
      select * from known where coverage = 'full_history'
      qualify row_number() over (partition by la_code order by as_at_date desc, known_on desc, load_id desc) = 1
    ),
    standing as (
      select known.* from known left join histories using (la_code)
      where histories.load_id is null or known.load_id = histories.load_id or known.as_at_date > histories.as_at_date
    ),
    winners as (
      select * from standing
      qualify row_number() over (
        partition by la_code, collection_year order by as_at_date desc, known_on desc, load_id desc) = 1
    ),
    year_before as (
      select *,
        (year(year_start_date) - 1)::varchar || '-' || right(year(year_start_date)::varchar, 2) as year_before,
        year_start_date - interval 1 day as year_before_end_date,
        (as_at_date + interval 1 day - interval 12 month)::date as window_start_date
      from standing
      where coverage = 'rolling12' or (coverage = 'full_history' and load_id not in (select load_id from winners))
    ),
    stand_ins as (
      select * from year_before
      where (coverage = 'full_history' or window_start_date < year_start_date)
        and not exists (
          select 1 from winners
          where winners.la_code = year_before.la_code and winners.collection_year = year_before.year_before)
      qualify row_number() over (
        partition by la_code, year_before.year_before
        order by coverage = 'full_history' desc, window_start_date, known_on desc, load_id desc) = 1
    )
    select la_code, load_id, collection_year, as_at_date, known_on, coverage, stage, year_start_date,
      as_at_date as year_end_date, false as is_stand_in
    from winners
    union all
    select la_code, load_id, year_before, year_before_end_date::date, known_on, coverage, stage,
      case when coverage = 'full_history' then (year_start_date - interval 12 month)::date else window_start_date end, year_before_end_date::date, true
    from stand_ins
    order by all;

    create or replace table reference.oc2_loads as
    with ${known}
    select la_code, load_id, collection_year, as_at_date from known
    qualify row_number() over (partition by la_code, as_at_date order by known_on desc, load_id desc) = 1
    order by all`);
}
