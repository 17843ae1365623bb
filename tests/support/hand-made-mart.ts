/** A database with one population written by hand and the reference relations that measure reads: no returns behind it. */
import { Database } from "@pipelines/database.ts";

export interface HandMade {
  /** SELECT giving child_id, period_end_date and whatever the indicator reads; council 990, snapshots. */
  rows: string;
  population?: string;
  /** Snapshot period ends. */
  periodEnds: readonly string[];
  historyFrom?: string;
  childrenAged0To17?: number;
}

export async function openHandMade(options: HandMade): Promise<Database> {
  const { rows, population = "looked_after_at_period_end", periodEnds, historyFrom = "2000-04-01" } = options;
  const db = await Database.open(":memory:", { threads: 1 });
  const ends = periodEnds.map((end) => `(date '${end}')`).join(", ");
  await db.run(`
    create schema marts; create schema validated; create schema reference;
    create table marts.${population} as select '990' as la_code, 'snapshot' as period_kind, * from (${rows});
    create table marts.population_at_period_end as
      select '990' as la_code, period_end_date, ${options.childrenAged0To17 ?? "null"}::double as population_0_17,
        'mid-2019, first published' as denominator_source
      from (values ${ends}) as t(period_end_date);
    create table validated.oc2 (la_code varchar, as_at_date date);
    create table reference.run as select 'march-only' as oc2_in_year;
    create table reference.working_days (day date);
    create table reference.has_postcodes as select false as has_postcodes;
    create table reference.council_periods as
      select '990' as la_code, 'snapshot' as period_kind, period_end_date, period_end_date as window_start_date,
        '2024-25' as collection_year, date '${historyFrom}' as history_from_date
      from (values ${ends}) as t(period_end_date);
    create table reference.loads_in_force as
      select '990' as la_code, 'load' as load_id, date '2000-04-01' as year_start_date, date '2099-03-31' as as_at_date, 'ytd' as coverage;
    create table reference.files_supplied as select '990' as la_code, 'load' as load_id, 'episodes' as return_id`);
  return db;
}
